import type { ThreadFilter } from '@tsuzuri/db'
import type { List } from '@tsuzuri/model'
import { getPage } from '../pages/get-page.ts'
import type { Scope } from '../scope.ts'
import { showThreads } from './show-threads.ts'
import type { ShownThread } from './shown-thread.ts'

/** What is said of a page, the oldest thread first. Throws `page.missing`. */
export const listThreads = async (
  scope: Scope,
  { page: idOrPath, ...filter }: ThreadFilter & { readonly page: string },
): Promise<List<ShownThread>> => {
  const { page } = await getPage(scope, idOrPath)
  const { items, next } = await scope.read.comments.threads(page.id, filter)
  return { items: await showThreads(scope.read, page.id, items), next }
}
