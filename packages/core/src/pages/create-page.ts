import type { LoggedUpdate } from '@tsuzuri/db'
import { newPageState } from '@tsuzuri/document'
import { type FieldValues, type Page, type PageBody, type PageId, pageIdSchema, type Revision, type RevisionKind } from '@tsuzuri/model'
import type { PageTypeDefinition } from '@tsuzuri/plugin'
import * as Y from 'yjs'
import { sketchPage } from '../coverage/sketch-page.ts'
import { addPublication } from '../publications/add-publication.ts'
import { addRevision } from '../revisions/add-revision.ts'
import { countAuthors } from '../revisions/count-authors.ts'
import type { RevisionDraft } from '../revisions/draft-revision.ts'
import { authorize } from '../policies/authorize.ts'
import { decide } from '../policies/policy.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { checkFields } from './check-fields.ts'
import { findPlace } from './find-place.ts'
import { livePage } from './get-page.ts'
import { orderSiblings } from './order-siblings.ts'
import { pageErrors } from './page-errors.ts'
import { type PageText, readText } from './page-text.ts'
import { pageSubject, plainPageType, requireHomeType, requirePageType } from './page-type.ts'
import { slugOf } from './slug.ts'
import { versionRead } from './version-read.ts'

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
  /** Of a published type: clients read it at once, where the actor may publish it alone; true unless told, since what is given is taken as whole. */
  readonly publish?: boolean | undefined
}

/**
 * Makes a page with its first content and revision 1. Throws `page.missing` for the parent, `page.type-unknown`,
 * `page.fields-invalid`, what `readText` does, `page.slug-invalid`, `page.slug-reserved`, `page.path-taken`, `page.path-too-long`,
 * `page.home-single`, `access.denied`.
 */
export const createPage = (scope: Scope, input: CreatePage): Promise<Page> => create(scope, input, 'write')

/** The same, where the first revision is of another kind, or the text is read already. */
export const create = async (scope: Scope, input: CreatePage, kind: RevisionKind, read?: PageText): Promise<Page> => {
  const { registry, newId } = scope.engine
  const type = input.type ?? plainPageType
  const definition = requirePageType(registry, type)
  authorize(scope, 'page.create', pageSubject(registry, { type, trashedAt: null }))
  const id = pageIdSchema.parse(newId())
  // Before the unit, which holds all other writers up.
  const text = read ?? (await readText(scope, input.markdown ?? definition?.body ?? ''))
  const first = await firstState(scope, id, text, { type: definition, fields: input.fields })
  return scope.unit(async (tx) => {
    const page = await newPage(scope, tx, id, { ...input, type })
    await tx.pages.insert({ ...page, fields: first.body.fields })
    const made = { ...page, fields: first.body.fields }
    const revision = await writeFirst(scope, tx, made, first, kind)
    if (input.publish === false || !mayPublishAlone(scope, made)) return made
    await addPublication(scope, tx, { page: made, revision, material: false, message: '' })
    return livePage(tx.pages, id)
  })
}

interface FirstState {
  readonly clientId: number
  readonly update: LoggedUpdate
  readonly body: PageBody
  readonly draft: RevisionDraft
}

interface Told {
  readonly type: PageTypeDefinition | undefined
  readonly fields: FieldValues | undefined
}

const firstState = async ({ engine, role, actor, now }: Scope, id: PageId, text: PageText, told: Told): Promise<FirstState> => {
  const fields = checkFields({ type: told.type, role, before: {}, after: { ...text.fields, ...told.fields } })
  const { clientID: clientId } = new Y.Doc()
  const update = { seq: 1, actorId: actor.id, at: now(), data: newPageState({ content: text.content, fields, clientId }) }
  const body = await engine.logs.body(id, { snapshot: null, snapshotSeq: 0, tail: [update] })
  const doc = new Y.Doc()
  const counts = await countAuthors(doc, [update])
  const authors = counts.map((count) => ({ ...count, name: actor.name }))
  const source = { state: Y.encodeStateAsUpdateV2(doc), reach: Y.encodeStateVector(doc) }
  return { clientId, update, body, draft: { says: body, authors, source } }
}

const newPage = async (scope: Scope, tx: ScopedUnit, id: PageId, input: CreatePage & Pick<Page, 'type'>): Promise<Page> => {
  const parent = input.parent === undefined || input.parent === null ? null : await livePage(tx.pages, input.parent)
  if (parent && versionRead(scope, parent) === null) throw pageErrors.missing(input.parent ?? '')
  const tree = await tx.pages.tree()
  const place = findPlace(tree, { parent, slug: input.slug, derived: slugOf(input.title) })
  requireHomeType(scope.engine.registry, place, null, input.type)
  const now = scope.now()
  return {
    id,
    portalId: scope.portal.id,
    parentId: parent?.id ?? null,
    ...place,
    title: input.title,
    type: input.type,
    position: await orderSiblings(tx.pages, tree, parent?.id ?? null, null, input.position),
    fields: {},
    version: 1,
    headSeq: 1,
    epoch: 1,
    createdBy: scope.actor.id,
    updatedBy: scope.actor.id,
    createdAt: now,
    updatedAt: now,
    trashedAt: null,
    publishedNumber: null,
    publishedSeq: null,
    publishedAt: null,
    publishedFields: null,
    frozenBy: null,
  }
}

const writeFirst = async (
  scope: Scope,
  tx: ScopedUnit,
  page: Page,
  { clientId, update, body, draft }: FirstState,
  kind: RevisionKind,
): Promise<Revision> => {
  await tx.updates.append(page.id, [update])
  await tx.updates.bindClient(page.id, clientId, scope.actor.id)
  await tx.pages.putBody(body)
  await tx.pages.putSketch(sketchPage(body))
  await tx.events.add({
    type: 'page.created',
    subject: { kind: 'page', id: page.id },
    data: { title: page.title, path: page.path, type: page.type, seq: body.seq },
  })
  return addRevision(scope, tx, { kind, message: '', page, draft })
}

const mayPublishAlone = (scope: Scope, page: Page): boolean => {
  const subject = pageSubject(scope.engine.registry, page)
  const isSecondAsked = scope.portal.secondPersonFor.includes(page.type) && scope.actor.kind !== 'system'
  return subject.isPublished === true && !isSecondAsked && decide('page.publish', scope.role, subject) === 'allowed'
}
