import type { Things } from './make-thing.ts'
import { routeBodies } from './route-bodies.ts'

/** Asks a route of the table about things of a portal, with what it wants to be sent. */
export const askRoute = async (base: string, key: string | null, route: string, portal: string, things: Things): Promise<Response> => {
  const [method = '', path = ''] = route.split(' ')
  const values: Readonly<Record<string, string>> = {
    portal,
    collection: 'requests',
    number: '1',
    name: 'contact-table',
    plan: 'payroll-year',
    month: '2026-04',
    type: 'plain',
    token: 'x'.repeat(43),
    session: 'x',
    upload: crypto.randomUUID(),
    import: crypto.randomUUID(),
    view: crypto.randomUUID(),
    search: 'x',
    broadcast: 'x',
    appPassword: 'x',
    ...things,
  }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '')
  const query = Object.entries(queries).find(([end]) => path.endsWith(end))?.[1] ?? ''
  const body = routeBodies[route]?.()
  const json = body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }
  const tus = path.includes('/uploads')
    ? { 'tus-resumable': '1.0.0', 'upload-length': '9', 'upload-metadata': `filename ${btoa(`${crypto.randomUUID()}.csv`)}` }
    : {}
  const ofPart =
    path.includes('/uploads') && method === 'PATCH' ? { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' } : {}
  const response = await fetch(`${base}${filled}${query}`, {
    method,
    headers: { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...json, ...tus, ...ofPart },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  })
  const isStreamed = path.endsWith('/events') || path.endsWith('/folders/content')
  if (isStreamed && response.ok) await response.body?.cancel()
  return response
}

const queries = { '/diff': '?from=1', '/search': '?q=x', '/days-off': '?from=2026-01-01&to=2026-12-31' }
