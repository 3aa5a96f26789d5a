import { type Page, type Revision, type RevisionKind, revisionIdSchema } from '@tsuzuri/model'
import type { Scope, ScopedUnit } from '../scope.ts'
import type { RevisionDraft } from './draft-revision.ts'

export interface NewRevision {
  readonly kind: RevisionKind
  readonly name?: string | null | undefined
  readonly message: string
  readonly page: Page
  readonly draft: RevisionDraft
  /** When it is from; now unless told. */
  readonly at?: Date | undefined
}

/** Keeps a draft as the page's next revision, and tells it as `page.revision-cut`. */
export const addRevision = async (
  scope: Scope,
  tx: ScopedUnit,
  { kind, name = null, message, page, draft: { says, authors, source }, at }: NewRevision,
): Promise<Revision> => {
  const revision = await tx.revisions.add(
    {
      id: revisionIdSchema.parse(scope.engine.newId()),
      portalId: scope.portal.id,
      pageId: page.id,
      kind,
      title: page.title,
      type: page.type,
      name,
      message,
      fields: says.fields,
      markdown: says.markdown,
      authors,
      seq: says.seq,
      createdAt: at ?? scope.now(),
    },
    source,
  )
  const { number } = revision
  await tx.events.add({
    type: 'page.revision-cut',
    subject: { kind: 'page', id: page.id },
    data: {
      number,
      kind,
      message,
      ...(name === null ? {} : { name }),
      title: page.title,
      path: page.path,
      authors: authors.map((author) => author.name),
    },
  })
  return revision
}
