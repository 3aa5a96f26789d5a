import type { ListView } from '@tsuzuri/db'
import type { Scope } from '../scope.ts'
import { listViewErrors } from './list-view-errors.ts'
import { type ListViewRef, ownView } from './own-view.ts'
import { shownViews } from './shown-views.ts'
import { viewName } from './view-name.ts'

/** Throws what `ownView` does, `list-view.invalid`, `list-view.taken`. */
export const renameListView = (scope: Scope, { name, ...ref }: ListViewRef & { readonly name: string }): Promise<ListView> =>
  scope.unit(async (tx) => {
    const view = await ownView(scope, tx, ref)
    const called = viewName(name)
    if ((await shownViews(scope, tx, ref.collection)).some((other) => other.id !== view.id && other.name === called))
      throw listViewErrors.taken(called)
    await tx.listViews.rename(view.id, called)
    return { ...view, name: called }
  })
