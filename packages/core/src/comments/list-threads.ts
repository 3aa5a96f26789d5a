import type { ThreadFilter } from '@tsuzuri/db'
import type { List } from '@tsuzuri/model'
import { getPage } from '../pages/get-page.ts'
import type { PageVersion } from '../pages/version-read.ts'
import type { Scope } from '../scope.ts'
import { showThreads } from './show-threads.ts'
import type { ShownThread } from './shown-thread.ts'

/** What is said of a page, the oldest thread first. Throws `page.missing`. */
export const listThreads = async (
  scope: Scope,
  { page: idOrPath, version, ...filter }: ThreadFilter & { readonly page: string; readonly version?: PageVersion | undefined },
): Promise<List<ShownThread>> => {
  const found = await getPage(scope, idOrPath, version)
  const { items, next } = await scope.read.comments.threads(found.page.id, filter)
  return { items: await showThreads(scope.read, found, items), next }
}
