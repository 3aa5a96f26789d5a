import { audienceKey } from '../blocks/audience-key.ts'
import type { Scope } from '../scope.ts'
import { listPages } from './list-pages.ts'
import type { PageOutline } from './page-outline.ts'

/** The tree of live pages by name and place, in the order of `listPages`; read again only when a page was named, placed or thrown away. */
export const outlinePages = async (scope: Scope): Promise<readonly PageOutline[]> =>
  scope.engine.views.outlines.get(await audienceKey(scope, ['pages']), async () =>
    (await listPages(scope)).map(({ id, parentId, path, title }) => ({ id, parentId, path, title })),
  )
