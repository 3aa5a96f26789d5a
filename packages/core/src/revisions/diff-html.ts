import { type Effort, newEffort } from '@tsuzuri/document'
import { diffHunks } from './diff-hunks.ts'

/**
 * The difference of two pieces of rendered HTML, as HTML: words taken away in `<del>`, new ones in `<ins>`; rows of a table
 * and entries of a list that came or went as a whole have the class `is-added` or `is-removed`. The tags are always those
 * of well-formed pieces, so that sanitized input stays sanitized.
 */
export const diffHtml = (before: string, after: string, effort: Effort = newEffort()): string => {
  const [old, fresh] = [split(before), split(after)]
  if (old === null || fresh === null) return diffWordsOf(before, after, effort)
  const rows = align(old.rows, fresh.rows, effort).map(([was, is]) => {
    if (was === undefined) return marked(is ?? '', 'is-added')
    if (is === undefined) return marked(was, 'is-removed')
    // Text that went away from between two cells would fall out of the table; such a row is told as a whole.
    return was === is || shapeOf(was) === shapeOf(is) ? diffWordsOf(was, is, effort) : marked(was, 'is-removed') + marked(is, 'is-added')
  })
  return fresh.head + rows.join('') + fresh.tail
}

interface Rows {
  readonly head: string
  readonly rows: readonly string[]
  readonly tail: string
}

/** A table's rows or a flat list's entries, and what stands around them; null for anything else. */
const split = (html: string): Rows | null => {
  const name = html.startsWith('<div') && html.includes('<table') ? 'tr' : /^<[uo]l\b/.test(html) ? 'li' : null
  if (name === null || /<[uo]l\b.*<[uo]l\b/s.test(html)) return null
  const found = [...html.matchAll(new RegExp(`<${name}\\b.*?</${name}>(?:</thead><tbody>)?`, 'gs'))]
  const [first, last] = [found.at(0), found.at(-1)]
  if (first === undefined || last === undefined) return null
  return { head: html.slice(0, first.index), rows: found.map(([row]) => row), tail: html.slice(last.index + last[0].length) }
}

/** Rows that stand still are paired with themselves, those of a gap in order; what is left over came or went. */
const align = (
  old: readonly string[],
  fresh: readonly string[],
  effort: Effort,
): readonly (readonly [string | undefined, string | undefined])[] =>
  diffHunks(old, fresh, effort).flatMap(({ removed, added, kept }) => [
    ...Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => [removed[index], added[index]] as const),
    ...kept.map((row) => [row, row] as const),
  ])

const marked = (row: string, name: string): string => row.replace(/^<(tr|li)\b/, `<$1 class="${name}"`)

const tag = /<(?:"[^"]*"|[^">])*>/g
const shapeOf = (html: string): string => (html.match(tag) ?? []).map((one) => one.replace(/\s.*/s, '')).join('')

/** Word by word in the order of `after`, whose tags alone are kept. */
const diffWordsOf = (before: string, after: string, effort: Effort): string =>
  diffHunks(tokensOf(before), tokensOf(after), effort)
    .map(({ removed, added, kept }) => {
      const gone = removed.filter(isText)
      // Where only tags differ, the words are the same.
      const isSaid = gone.join('') === added.filter(isText).join('')
      return (isSaid ? added.join('') : wrapped(gone, 'del') + wrapped(added, 'ins')) + kept.join('')
    })
    .join('')

const isText = (token: string): boolean => !token.startsWith('<')

/** Each run of text between tags in an element of its own. */
const wrapped = (tokens: readonly string[], name: 'ins' | 'del'): string => {
  let html = ''
  let run = ''
  const end = (): void => {
    if (run !== '') html += run.trim() === '' ? run : `<${name}>${run}</${name}>`
    run = ''
  }
  for (const token of tokens) {
    if (isText(token)) run += token
    else {
      end()
      html += token
    }
  }
  end()
  return html
}

/** Tags, character references and words. */
const tokensOf = (html: string): readonly string[] => {
  const words = new Intl.Segmenter('ja', { granularity: 'word' })
  return [...html.matchAll(/<(?:"[^"]*"|[^">])*>|&[#\w]+;|[^<&]+|&/g)].flatMap(([part]) =>
    part.startsWith('<') || part.startsWith('&') ? [part] : [...words.segment(part)].map(({ segment }) => segment),
  )
}
