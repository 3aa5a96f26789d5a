import type { Page, PageBody } from '@tsuzuri/model'
import { currentBody } from '../live/current-body.ts'
import { publishedBody } from '../publications/published-body.ts'
import type { Scope } from '../scope.ts'
import { contentEtag } from './content-etag.ts'
import { getPage } from './get-page.ts'
import type { PageVersion } from './version-read.ts'

export interface PageContent {
  readonly page: Page
  readonly body: PageBody
  /** What a later write names as its base: `<epoch>.<seq>`. */
  readonly etag: string
}

/** What a page says, in the version that `getPage` gives. Throws what that does. */
export const readContent = async (scope: Scope, idOrPath: string, asked?: PageVersion): Promise<PageContent> => {
  const { page, version } = await getPage(scope, idOrPath, asked)
  const body = version === 'published' ? await publishedBody(scope.read, page) : await currentBody(scope, page)
  return { page, body, etag: contentEtag(page, body.seq) }
}
