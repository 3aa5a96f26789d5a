import { authorizePage } from '../pages/authorize-page.ts'
import { livePage } from '../pages/get-page.ts'
import { pageErrors } from '../pages/page-errors.ts'
import type { Scope } from '../scope.ts'
import { readersOf, type Reader } from './list-readers.ts'
import { isAsked } from './standing-of.ts'

/**
 * Tells as `page.reading-reminded` who still has to read what is published of a page; from it they are sent notices. Nobody is reminded where
 * all have. Throws `page.missing`, `access.denied`, `page.not-acknowledged`, `page.unpublished`.
 */
export const remindReaders = async (scope: Scope, input: { readonly page: string }): Promise<readonly Reader[]> => {
  const page = await livePage(scope.read.pages, input.page)
  authorizePage(scope, 'page.remind', page, input.page)
  const readers = await readersOf(scope, page)
  const { publishedNumber: number, title, path } = page
  if (number === null) throw pageErrors.unpublished(path)
  const asked = readers.filter(({ standing }) => isAsked(standing))
  if (asked.length === 0) return []
  const people = asked.map(({ userId }) => userId)
  await scope.unit((tx) =>
    tx.events.add({ type: 'page.reading-reminded', subject: { kind: 'page', id: page.id }, data: { number, people, title, path } }),
  )
  return asked
}
