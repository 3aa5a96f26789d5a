/** Which history of a document it is: another one only when the whole of it is thrown away, which has not been so far. */
export const contentEpoch = 1

/** The state of a page's content, as `ETag` without its quotes: `<epoch>.<seq>`. */
export const contentEtag = (seq: number): string => `${contentEpoch}.${seq}`

/** The update an etag stands for; null when it is none of this history's. Quotes and a weak mark are passed over. */
export const seqOfEtag = (etag: string): number | null => {
  const [, of, seq] = /^(?:W\/)?"?(\d+)\.(\d{1,15})"?$/.exec(etag.trim()) ?? []
  return Number(of) === contentEpoch ? Number(seq) : null
}
