/** The last segments of addresses below a page. A page that is called so below another is meant where its slash is written `%2F`. */
const pageActions = [
  'content',
  'view',
  'revisions',
  'comments',
  'authors',
  'publish',
  'publications',
  'changes',
  'confirmations',
  'readings',
  'readings.csv',
  'referrers',
  'collab-ticket',
  'restore',
] as const

/** Segments that are their own normal form: nothing to decode or encode, and no dot at their beginning. */
const plain = /^(?:\/[\w~-][\w.~-]*)+\/?$/
const belowPage = new RegExp(`^/api/v1/portals/([^/]+)/pages/(.+?)(/(?:${pageActions.join('|').replace('.', '\\.')})(?:/.*)?)?$`)

/**
 * The one form of a path in which everything is decided and routed: decoded once, NFC, no empty or dot segments,
 * no backslash, no control character; a page's own path is one segment (`master%2F給与`). Answers null for what has no
 * such form, and for what was encoded twice to look different later.
 */
export const normalPath = (raw: string): string | null => {
  const path = withoutEnd(withoutEnd(raw, '?'), '#')
  if (!path.startsWith('/') || path.includes('//') || path.includes('\\')) return null
  const whole = plain.test(path) ? path : decodedPath(path)
  if (whole === null) return null
  const page = whole.startsWith('/api/') ? belowPage.exec(whole) : null
  if (!page) return whole
  const [, portal = '', place = '', action = ''] = page
  return `/api/v1/portals/${portal}/pages/${place.replace(/\/$/, '').replaceAll('/', '%2F')}${action}`
}

const withoutEnd = (text: string, from: '?' | '#'): string => {
  const end = text.indexOf(from)
  return end === -1 ? text : text.slice(0, end)
}

const decodedPath = (path: string): string | null => {
  const segments: string[] = []
  for (const segment of path.slice(1).split('/')) {
    const decoded = decodeOnce(segment)
    // A name on the drive is looked for as it is; elsewhere nothing is called so that anybody means.
    const isName = segments.length > 1 && segments[0] === 'dav'
    if (decoded === null || (!isName && /%[0-9a-f]{2}/i.test(decoded))) return null
    segments.push(encodeURIComponent(decoded))
  }
  return `/${segments.join('/')}`
}

const decodeOnce = (segment: string): string | null => {
  let decoded: string
  try {
    decoded = decodeURIComponent(segment).normalize('NFC')
  } catch {
    return null
  }
  const parts = decoded.split('/')
  const hostile = /[\u0000-\u001f\u007f\\]/.test(decoded)
  return hostile || parts.some((part) => part === '.' || part === '..') ? null : decoded
}
