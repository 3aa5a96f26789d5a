import { type Page, type PageBody, TsuzuriError } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { materializePage } from './materialize-page.ts'

/**
 * What the page says now, with all that was typed and saved. Whoever calls it has checked the right to read. It is read also
 * where what was read cannot be kept, as on a full disk.
 */
export const currentBody = async ({ engine, portal, read }: Scope, page: Pick<Page, 'id'>): Promise<PageBody> => {
  const body = await read.pages.body(page.id)
  if (body && body.seq >= (await read.updates.head(page.id))) return body
  return materializePage(engine, portal.id, page.id).catch(async (error: unknown) => {
    if (error instanceof TsuzuriError) throw error
    return engine.logs.body(page.id, await read.updates.load(page.id))
  })
}
