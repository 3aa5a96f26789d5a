import { objectOf } from '@tsuzuri/ui/live/send.ts'

/** What the server said when it ended editing: a code of collab's PROTOCOL.md, and who put the page into the trash. */
export interface Closed {
  readonly code: number
  readonly reason: string
}

/** Why editing is over for good. */
export type End =
  | {
      readonly why: 'trashed'
      /** The name of who did it, where it happened before one's eyes. */
      readonly by: string | null
      readonly at: Date | null
      readonly mayRestore: boolean
    }
  /**
   * The page can be read only; the portal cannot even be read; nobody is signed in. The page's history was thrown away; the
   * server is newer than what runs here; too much was sent at once; the person has it open too often; anything else.
   */
  | { readonly why: 'denied' | 'outside' | 'signedOut' | 'replaced' | 'outdated' | 'tooLarge' | 'crowded' | 'ended' }

const patience = 5_000
const codes = { signedOut: 4401, denied: 4403, gone: 4404 }
/** What says it all. */
const plain: ReadonlyMap<number, 'replaced' | 'outdated' | 'tooLarge' | 'crowded'> = new Map([
  [4410, 'replaced'],
  [4426, 'outdated'],
  [4413, 'tooLarge'],
  [4529, 'crowded'],
])

/** Asks what has become of the page and of the right to it. Where that cannot be had, the code must do. Never rejects. */
export const findEnd = async (portal: string, pageId: string, { code, reason }: Closed): Promise<End> => {
  const why = plain.get(code)
  if (why) return { why }
  try {
    const address = `/api/v1/portals/${encodeURIComponent(portal)}/pages/${encodeURIComponent(pageId)}`
    const answer = await fetch(address, {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    const said = objectOf(await answer.text())
    const trashedAt = said['trashedAt']
    if (answer.status === 401) return { why: 'signedOut' }
    if (answer.ok && typeof trashedAt === 'string') return trashed(reason, new Date(trashedAt), true)
    if (answer.ok) return { why: code === codes.denied ? 'denied' : 'ended' }
    if (said['code'] === 'page-missing') return trashed(reason, reason === '' ? null : new Date(), false)
    if (answer.status === 404 || answer.status === 403) return { why: 'outside' }
  } catch {
    // The connection is lost as well; what the server said before is still known.
  }
  if (code === codes.gone) return trashed(reason, null, false)
  return { why: code === codes.signedOut ? 'signedOut' : code === codes.denied ? 'denied' : 'ended' }
}

const trashed = (by: string, at: Date | null, mayRestore: boolean): End => ({ why: 'trashed', by: by === '' ? null : by, at, mayRestore })
