import type { Page, Revision, RevisionKind } from '@tsuzuri/model'
import { materializePage } from '../live/materialize-page.ts'
import { authorizePage } from '../pages/authorize-page.ts'
import { livePage } from '../pages/get-page.ts'
import { pageErrors } from '../pages/page-errors.ts'
import { sameValue } from '../same-value.ts'
import type { Scope } from '../scope.ts'
import { addRevision } from './add-revision.ts'
import { draftRevision, type RevisionDraft } from './draft-revision.ts'
import { nameRevision } from './name-revision.ts'
import { revisionErrors } from './revision-errors.ts'

export interface CutRevision {
  /** Id or path. */
  readonly page: string
  /** What was changed. */
  readonly message?: string | undefined
  /** What the revision is to be called. */
  readonly name?: string | undefined
}

/**
 * Keeps what a page says now as a revision; the one before when nothing was changed since, which takes the name then. Throws
 * `page.missing`, `revision.named`, `access.denied`.
 */
export const cutRevision = async (scope: Scope, input: CutRevision): Promise<Revision> => {
  const page = await livePage(scope.read.pages, input.page)
  authorizePage(scope, 'page.edit', page, input.page)
  const name = input.name ?? null
  const revision = await keepRevision(scope, page, { kind: 'manual', message: input.message ?? '', name })
  if (name === null || revision.name === name) return revision
  if (revision.name !== null) throw revisionErrors.named(revision.number, revision.name)
  return nameRevision(scope, { page: page.id, number: revision.number, name })
}

interface Keep {
  readonly kind: RevisionKind
  readonly message: string
  readonly name?: string | null
  /** The last update that is to be in it, and when it came; all there are, now, unless told. */
  readonly upTo?: { readonly seq: number; readonly at: Date }
}

/** The same for use cases that have decided already who may. */
export const keepRevision = async (scope: Scope, { id }: Pick<Page, 'id'>, { upTo, ...kept }: Keep): Promise<Revision> => {
  const shown = await materializePage(scope.engine, scope.portal.id, id)
  const seq = upTo?.seq ?? shown.seq
  for (;;) {
    const page = await scope.read.pages.get(id)
    if (!page) throw pageErrors.missing(id)
    const last = await scope.read.revisions.latest(id)
    if (last && last.seq >= seq && isNamedAs(page, last)) return last
    const draft = await draftRevision(scope, { page, last, seq: Math.max(seq, last?.seq ?? 0), shown })
    if (last && isNamedAs(page, last) && saysSame(draft, last)) return last
    const revision = await scope.unit(async (tx) => {
      const present = await tx.revisions.latestHead(id)
      return present?.number === last?.number ? addRevision(scope, tx, { ...kept, page, draft, at: upTo?.at }) : null
    })
    // Null where somebody else cut one meanwhile.
    if (revision) return revision
  }
}

const isNamedAs = (page: Page, last: Revision): boolean => last.title === page.title && (last.type ?? page.type) === page.type

const saysSame = ({ says }: RevisionDraft, last: Revision): boolean =>
  last.markdown === says.markdown && sameValue(last.fields, says.fields)
