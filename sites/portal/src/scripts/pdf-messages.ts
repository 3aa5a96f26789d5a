/** What the page asks of the viewer within it. */
export interface ShowPage {
  /** The document, where it has not been handed in yet. */
  readonly bytes: Uint8Array | null
  readonly page: number
  /** How wide a page is drawn, in CSS pixels. */
  readonly width: number
}
/** What the viewer tells the page around it. `height` is that of the page that is shown, in CSS pixels. */
export type Shown =
  | { readonly outcome: 'ready' | 'encrypted' | 'broken' }
  | { readonly outcome: 'shown'; readonly page: number; readonly pages: number; readonly height: number }

export const readShow = (data: unknown): ShowPage | null => {
  if (typeof data !== 'object' || data === null || !('page' in data) || !('width' in data) || !('bytes' in data)) return null
  const { bytes, page, width } = data
  if (typeof page !== 'number' || typeof width !== 'number' || (bytes !== null && !(bytes instanceof Uint8Array))) return null
  return { bytes, page, width: Math.min(Math.max(width, 100), 4_000) }
}

export const readShown = (data: unknown): Shown | null => {
  if (typeof data !== 'object' || data === null || !('outcome' in data)) return null
  const { outcome } = data
  if (outcome === 'ready' || outcome === 'encrypted' || outcome === 'broken') return { outcome }
  if (outcome !== 'shown' || !('page' in data) || !('pages' in data) || !('height' in data)) return null
  const { page, pages, height } = data
  if (typeof page !== 'number' || typeof pages !== 'number' || typeof height !== 'number') return null
  return { outcome, page, pages, height: Math.min(Math.max(height, 0), 20_000) }
}
