import type { Page } from '@tsuzuri/model'

type History = Pick<Page, 'epoch'>

/** The state of a page's content, as `ETag` without its quotes: `<epoch>.<seq>`. */
export const contentEtag = ({ epoch }: History, seq: number): string => `${epoch}.${seq}`

/** The update an etag stands for; null when it is none of this history's. Quotes and a weak mark are passed over. */
export const seqOfEtag = ({ epoch }: History, etag: string): number | null => {
  const [, of, seq] = /^(?:W\/)?"?(\d{1,15})\.(\d{1,15})"?$/.exec(etag.trim()) ?? []
  return Number(of) === epoch ? Number(seq) : null
}
