import { newPageState } from '@tsuzuri/document'
import { type FieldValues, type Page, type PageBody, pageIdSchema, type RevisionKind } from '@tsuzuri/model'
import * as Y from 'yjs'
import { addRevision } from '../revisions/add-revision.ts'
import { authorize } from '../policies/authorize.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { bodyOf } from '../live/materialize-page.ts'
import { checkFields } from './check-fields.ts'
import { findPlace } from './find-place.ts'
import { livePage } from './get-page.ts'
import { onPathTaken } from './on-path-taken.ts'
import { orderSiblings } from './order-siblings.ts'
import { readText } from './page-text.ts'
import { pageSubject, plainPageType, requirePageType } from './page-type.ts'
import { slugOf } from './slug.ts'

export interface CreatePage {
  readonly title: string
  /** Taken as it is or refused; from the title unless told. */
  readonly slug?: string | undefined
  readonly type?: string | undefined
  /** Id or path of the parent; absent or null for the top of the tree. */
  readonly parent?: string | null | undefined
  /** The dialect's text; what the page type starts with unless told. */
  readonly markdown?: string | undefined
  /** They win over front matter, name by name. */
  readonly fields?: FieldValues | undefined
  /** Place among the siblings, 0 is first; the last unless told. */
  readonly position?: number | undefined
}

/**
 * Makes a page with its first content and revision 1. Throws `page.missing` for the parent, `page.type-unknown`,
 * `page.fields-invalid`, `markdown.front-matter`, `page.slug-invalid`, `page.slug-reserved`, `page.path-taken`, `access.denied`.
 */
export const createPage = (scope: Scope, input: CreatePage): Promise<Page> => create(scope, input, 'write')

/** The same, where the first revision is of another kind. */
export const create = (scope: Scope, input: CreatePage, kind: RevisionKind): Promise<Page> =>
  onPathTaken(() =>
    scope.unit(async (tx) => {
      const page = await newPage(scope, tx, input)
      const { fields, state } = firstState(scope, page, input)
      await tx.pages.insert({ ...page, fields })
      return writeFirst(scope, tx, { ...page, fields }, state, kind)
    }),
  )

const newPage = async (scope: Scope, tx: ScopedUnit, input: CreatePage): Promise<Page> => {
  const { registry, newId } = scope.engine
  const type = input.type ?? plainPageType
  requirePageType(registry, type)
  authorize(scope, 'page.create', pageSubject(registry, { type, trashedAt: null }))
  const parent = input.parent === undefined || input.parent === null ? null : await livePage(tx.pages, input.parent)
  const tree = await tx.pages.tree()
  const place = findPlace(tree, { parent, slug: input.slug, derived: slugOf(input.title) })
  const now = scope.now()
  return {
    id: pageIdSchema.parse(newId()),
    portalId: scope.portal.id,
    parentId: parent?.id ?? null,
    ...place,
    title: input.title,
    type,
    position: await orderSiblings(tx.pages, tree, parent?.id ?? null, null, input.position),
    fields: {},
    version: 1,
    headSeq: 1,
    createdBy: scope.actor.id,
    updatedBy: scope.actor.id,
    createdAt: now,
    updatedAt: now,
    trashedAt: null,
  }
}

interface FirstState {
  readonly fields: FieldValues
  readonly state: { readonly data: Uint8Array; readonly clientId: number }
}

const firstState = ({ engine, role }: Scope, { type }: Page, input: CreatePage): FirstState => {
  const definition = engine.registry.pageTypes.get(type)
  const text = readText(input.markdown ?? definition?.body ?? '')
  const fields = checkFields({ type: definition, role, before: {}, after: { ...text.fields, ...input.fields } })
  const clientId = new Y.Doc().clientID
  return { fields, state: { data: newPageState({ content: text.content, fields, clientId }), clientId } }
}

const writeFirst = async (scope: Scope, tx: ScopedUnit, page: Page, { data, clientId }: FirstState['state'], kind: RevisionKind): Promise<Page> => {
  const seq = await tx.updates.append(page.id, [{ actorId: scope.actor.id, data, at: scope.now() }])
  await tx.updates.bindClient(page.id, clientId, scope.actor.id)
  const log = await tx.updates.load(page.id)
  const body: PageBody = bodyOf(page.id, log)
  await tx.pages.putBody(body)
  await tx.events.add({
    type: 'page.created',
    subject: { kind: 'page', id: page.id },
    data: { title: page.title, path: page.path, type: page.type, seq },
  })
  await addRevision(scope, tx, { kind, message: '', page, body, log })
  return page
}
