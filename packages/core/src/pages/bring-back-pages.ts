import type { Store } from '@tsuzuri/db'
import { readContent, readFields } from '@tsuzuri/document'
import { type Page, type PortalId, TsuzuriError } from '@tsuzuri/model'
import { openDocument } from '../live/open-document.ts'
import { authorize } from '../policies/authorize.ts'
import { authorizePage } from './authorize-page.ts'
import type { Scope } from '../scope.ts'
import { create } from './create-page.ts'
import type { ImportFailure } from './import-pages.ts'
import { pageErrors } from './page-errors.ts'
import { pagePath } from './page-path.ts'
import { restorePage } from './restore-page.ts'
import { write } from './write-content.ts'

export interface BringBackPages {
  /** The stores of the same installation as it was once. */
  readonly from: Store
  /** The portal's id there. */
  readonly portalId: PortalId
  /** The path that a page had then: it and what was below it; all pages unless told. */
  readonly path?: string | undefined
  /** What the revisions say of it. */
  readonly message: string
}

export interface BroughtBack {
  /** Paths of pages that were in the trash, or are nowhere any more. */
  readonly back: readonly string[]
  readonly changed: readonly string[]
  readonly unchanged: readonly string[]
  /** Pages of which nothing was taken, with the reason. */
  readonly errors: readonly ImportFailure[]
}

/**
 * Lets pages say again what they said once, under their titles and types of then: forward edits of what is there now, so that what people
 * type meanwhile stays, and so does every page made since. Who is in the trash comes back; what is nowhere is made anew. Pages stay where they have
 * been moved to. Each is taken whole or told in `errors`. Throws `page.missing` where there was none at `path`, `access.denied`.
 */
export const bringBackPages = async (scope: Scope, { from, portalId, path, message }: BringBackPages): Promise<BroughtBack> => {
  authorize(scope, 'page.create')
  const then = from.read.in(portalId)
  const top = path === undefined ? null : pagePath(path)
  const pages = (await then.pages.tree()).filter((page) => top === null || page.path === top || page.path.startsWith(`${top}/`))
  if (pages.length === 0 && path !== undefined) throw pageErrors.missing(path)
  const outcome = { back: [] as string[], changed: [] as string[], unchanged: [] as string[], errors: [] as ImportFailure[] }
  // Parents first: where one is made anew, its children need it.
  for (const page of pages.toSorted((one, other) => one.path.split('/').length - other.path.split('/').length)) {
    try {
      const doc = openDocument(await then.updates.load(page.id))
      const { how, path: place } = await bringBack(scope, page, { content: readContent(doc), fields: readFields(doc), message })
      outcome[how].push(place)
    } catch (error) {
      // A database that fails is no flaw of this page, and the next one would fare no better.
      if (!(error instanceof TsuzuriError) || error.kind === 'unavailable') throw error
      outcome.errors.push({ path: page.path, code: error.code, message: error.message, issues: error.issues })
    }
  }
  return outcome
}

type Said = Pick<Parameters<typeof write>[2], 'content' | 'fields' | 'message'>
type How = 'back' | 'changed' | 'unchanged'

const bringBack = async (scope: Scope, then: Page, said: Said): Promise<{ readonly how: How; readonly path: string }> => {
  const { present, isBack } = await standing(scope, then)
  authorizePage(scope, 'page.edit', present, present.path)
  const head = await scope.read.updates.head(present.id)
  const type = scope.engine.registry.pageTypes.has(then.type) ? then.type : undefined
  const { page, body } = await write(scope, present, { ...said, title: then.title, type }, 'restore')
  const isChanged = body.seq !== head || page.version !== present.version
  return { how: isBack ? 'back' : isChanged ? 'changed' : 'unchanged', path: page.path }
}

/** The page of today: the same one, out of the trash where it is there, else the one at its path, else a new one. */
const standing = async (scope: Scope, then: Page): Promise<{ readonly present: Page; readonly isBack: boolean }> => {
  const same = await scope.read.pages.get(then.id)
  if (same?.trashedAt) return { present: await restorePage(scope, { page: same.id }), isBack: true }
  const present = same ?? (await scope.read.pages.byPath(then.path))
  if (present) return { present, isBack: false }
  const parent = await scope.read.pages.byPath(then.path.split('/').slice(0, -1).join('/'))
  const { title, slug } = then
  return { present: await create(scope, { title, slug, parent: parent?.id ?? null }, 'restore'), isBack: true }
}
