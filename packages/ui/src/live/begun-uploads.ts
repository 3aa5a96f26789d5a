import { objectOf } from './send.ts'

/** A file that was begun to be sent in parts and has not arrived wholly, in this browser or another. */
export interface BegunUpload {
  readonly id: string
  readonly folder: string
  readonly name: string
  /** Bytes; null where the sender had not said. */
  readonly size: number | null
  readonly offset: number
  /** When the file was changed last, in milliseconds; null where the sender had not said. */
  readonly modified: number | null
}

/** Where the uploads of a portal are. */
export const uploadsPath = (portal: string): string => `/api/v1/portals/${encodeURIComponent(portal)}/uploads`

/** What the person has begun to send and not ended. Answers nothing where it cannot be asked: then one begins anew. */
export const begunUploads = async (portal: string): Promise<readonly BegunUpload[]> => {
  try {
    const response = await fetch(uploadsPath(portal), { headers: { accept: 'application/json' } })
    const { items } = objectOf(await response.text())
    const begun = Array.isArray(items) ? (items as readonly BegunUpload[]) : []
    remember(portal, begun.length > 0)
    return begun
  } catch {
    return []
  }
}

/** Whether this browser has begun something: only then the server is asked when a page opens. */
export const mayHaveBegun = (portal: string): boolean => localStorage.getItem(keyOf(portal)) !== null

export const remember = (portal: string, hasBegun: boolean): void => {
  if (hasBegun) localStorage.setItem(keyOf(portal), '')
  else localStorage.removeItem(keyOf(portal))
}

/** Gives up what has arrived. */
export const giveUpUpload = async (portal: string, id: string): Promise<boolean> => {
  const response = await fetch(`${uploadsPath(portal)}/${id}`, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } }).catch(
    () => null,
  )
  return response !== null && (response.ok || response.status === 404)
}

const keyOf = (portal: string): string => `tsuzuri-uploads:${portal}`
