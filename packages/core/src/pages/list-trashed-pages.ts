import type { List, ListQuery, Page } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { mayReadTrashed } from './get-page.ts'

/** Trashed pages that this role may restore, the last trashed first. */
export const listTrashedPages = async (scope: Scope, query: ListQuery): Promise<List<Page>> => {
  authorize(scope, 'page.read')
  const { items, next } = await scope.read.pages.trashed(query)
  return { items: items.filter((page) => mayReadTrashed(scope, page)), next }
}
