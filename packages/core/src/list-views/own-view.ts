import type { ListView } from '@tsuzuri/db'
import { decide } from '../policies/policy.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { listViewErrors } from './list-view-errors.ts'
import { shownViews } from './shown-views.ts'

/** Names a view of a list. */
export interface ListViewRef {
  readonly collection: string
  readonly id: string
}

/** A view that one may change: one's own, or a shared one for whoever keeps order. Throws `collection.missing`, `list-view.missing`, `list-view.not-own`. */
export const ownView = async (scope: Scope, tx: ScopedUnit, { collection, id }: ListViewRef): Promise<ListView> => {
  const view = (await shownViews(scope, tx, collection)).find((one) => one.id === id)
  if (!view) throw listViewErrors.missing(id)
  if (view.userId !== scope.actor.id && decide('list-view.keep', scope.role) !== 'allowed') throw listViewErrors['not-own']()
  return view
}
