import type { Scope } from '../scope.ts'
import { type ListViewRef, ownView } from './own-view.ts'

/** Throws what `ownView` does. */
export const dropListView = (scope: Scope, ref: ListViewRef): Promise<void> =>
  scope.unit(async (tx) => {
    const { id } = await ownView(scope, tx, ref)
    await tx.listViews.drop(id)
  })
