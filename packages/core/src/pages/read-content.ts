import type { Page, PageBody } from '@tsuzuri/model'
import { currentBody } from '../live/current-body.ts'
import type { Scope } from '../scope.ts'
import { contentEtag } from './content-etag.ts'
import { getPage } from './get-page.ts'

export interface PageContent {
  readonly page: Page
  readonly body: PageBody
  /** What a later write names as its base: `<epoch>.<seq>`. */
  readonly etag: string
}

/** What a page says now. Throws `page.missing`. */
export const readContent = async (scope: Scope, idOrPath: string): Promise<PageContent> => {
  const { page } = await getPage(scope, idOrPath)
  const body = await currentBody(scope, page)
  return { page, body, etag: contentEtag(page, body.seq) }
}
