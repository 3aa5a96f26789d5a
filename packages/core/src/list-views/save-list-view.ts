import type { ListView } from '@tsuzuri/db'
import { sideOf } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { listViewErrors } from './list-view-errors.ts'
import { shownViews } from './shown-views.ts'
import { viewName } from './view-name.ts'

export interface SaveListView {
  readonly collection: string
  readonly name: string
  /** For whom it stands there. */
  readonly shared: ListView['shared']
  readonly choice: Readonly<Record<string, string>>
}

/** Views of one list, whoever made them. */
const most = 200

/**
 * Keeps what a list is narrowed to and sorted by under a name, for oneself or for others. Throws `collection.missing`, `list-view.invalid`,
 * `list-view.taken`, `list-view.full`, `list-view.person`, `access.denied`.
 */
export const saveListView = (scope: Scope, { collection, name, shared, choice }: SaveListView): Promise<ListView> =>
  scope.unit(async (tx) => {
    if (scope.actor.kind !== 'person') throw listViewErrors.person()
    if (shared !== 'own') authorize(scope, 'list-view.share')
    if (shared === 'firm' && sideOf(scope.role) !== 'firm')
      throw listViewErrors.invalid([{ path: 'shared', message: 'Only the firm’s people share with the firm.' }])
    const seen = await shownViews(scope, tx, collection)
    const view: ListView = {
      id: scope.engine.newId(),
      collection,
      name: viewName(name),
      shared,
      userId: scope.actor.id,
      choice,
      savedAt: scope.now(),
    }
    if (seen.some((other) => other.name === view.name)) throw listViewErrors.taken(view.name)
    if ((await tx.listViews.of(collection)).length >= most) throw listViewErrors.full(most)
    await tx.listViews.insert(view)
    return view
  })
