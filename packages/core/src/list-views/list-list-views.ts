import type { ListView } from '@tsuzuri/db'
import type { Scope } from '../scope.ts'
import { shownViews } from './shown-views.ts'

/** The views of a list that somebody may see, by name. Throws `collection.missing`. */
export const listListViews = (scope: Scope, collection: string): Promise<readonly ListView[]> => shownViews(scope, scope.read, collection)
