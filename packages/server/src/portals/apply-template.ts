import { join } from 'node:path'
import { expectPages, type Scope } from '@tsuzuri/core'
import type { Template } from '@tsuzuri/model'
import { readPages } from '../demo/read-pages.ts'
import { takePage } from '../demo/take-page.ts'
import { beginReportsBelow } from './begin-reports-below.ts'

/** Writes a template's pages into a new portal, its home page included, in one unit of work. A page that is there already is
 * written over. Clients read those of published types once they are published; they have to be there from here on. */
export const applyTemplate = async (scope: Scope, template: Template, contentFolder: string): Promise<void> => {
  const pages = await readPages(join(contentFolder, 'templates', template))
  await scope.unit(async () => {
    for (const { path, text } of pages) await takePage(scope, { path, text: text.replaceAll('{{portal}}', scope.portal.slug) }, false)
    await expectPages(scope)
    if (template === 'payroll') await beginReportsBelow(scope, '報告')
  })
}
