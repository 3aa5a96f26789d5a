import type { Page, RevisionKind } from '@tsuzuri/model'
import { materializePage } from '../live/materialize-page.ts'
import { keepRevision } from '../revisions/cut-revision.ts'
import type { Scope } from '../scope.ts'
import { changePage } from './change-page.ts'
import type { Conflict } from './conflicts-of.ts'
import { contentEtag } from './content-etag.ts'
import { livePage } from './get-page.ts'
import { type Change, mergeContent } from './merge-content.ts'
import type { PageContent } from './read-content.ts'

export interface WrittenContent extends PageContent {
  /** What was lost where the change met what others did since its base. */
  readonly conflicts: readonly Conflict[]
}

interface Saving<Answer> extends Omit<Change<Answer>, 'before'> {
  /** What the page is called from then on; as before unless told. */
  readonly rename: { readonly title?: string | undefined; readonly type?: string | undefined }
  readonly kind: Exclude<RevisionKind, 'auto' | 'manual'>
  readonly message: string
}

/**
 * Merges a change into the live document, shows it, names the page, and keeps revisions around it. These are units of their own, text
 * first: where the process ends between two of them, the same request again finds the text written and does the rest. Throws
 * what `mergeContent` and `changePage` do.
 */
export const saveChange = async <Answer>(
  scope: Scope,
  page: Page,
  saving: Saving<Answer>,
): Promise<{ readonly content: WrittenContent; readonly answer: Answer }> => {
  const before = () => keepRevision(scope, page, { kind: 'auto', message: '' })
  const { answer, conflicts, written } = await mergeContent(scope, page, { ...saving, before })
  const body = await materializePage(scope.engine, scope.portal.id, page.id, written ? { actor: scope.actor } : {})
  await rename(scope, page, saving.rename)
  const isOwn = written || (await nobodyElseWrote(scope, page))
  await keepRevision(scope, page, isOwn ? saving : { kind: 'auto', message: '' })
  return { content: { page: await livePage(scope.read.pages, page.id), body, etag: contentEtag(page, body.seq), conflicts }, answer }
}

/** In one unit, so that nobody changes the page between the version that is read and the one that is named. */
const rename = async (scope: Scope, page: Page, { title = page.title, type = page.type }: Saving<unknown>['rename']): Promise<void> => {
  if (title === page.title && type === page.type) return
  await scope.unit(async (tx) => changePage(scope, { page: page.id, base: (await livePage(tx.pages, page.id)).version, title, type }))
}

/** Whether all that no revision has yet is the actor's: left so by a process that ended before it cut one. */
const nobodyElseWrote = async ({ read, actor }: Scope, { id }: Page): Promise<boolean> => {
  const last = await read.revisions.latest(id)
  return (await read.updates.since(id, last?.seq ?? 0)).every(({ actorId }) => actorId === actor.id)
}
