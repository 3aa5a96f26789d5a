/** The headers of a JSON answer, with some of its own. */
export const jsonHeaders = (own: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  ...own,
})
