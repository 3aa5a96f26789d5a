import { address } from './address.ts'
import type { Items } from './answers.ts'
import type { ImportView } from './import-answers.ts'
import type { Send } from './send.ts'

/** Rows that come in by a file. */
export const importAddresses = (send: Send) => {
  const imports = (portal: string, collection: string, ...rest: readonly string[]) =>
    address('portals', portal, 'collections', collection, 'imports', ...rest)
  return {
    imports: (portal: string, collection: string) => send<Items<ImportView>>('GET', imports(portal, collection), { query: { limit: 20 } }),
    import: (portal: string, collection: string, id: string) => send<ImportView>('GET', imports(portal, collection, id)),
    /** Has a file looked through; nothing of it is written. */
    tryImport: (portal: string, collection: string, file: File) => {
      const form = new FormData()
      form.set('file', file)
      return send<ImportView>('POST', imports(portal, collection), { form })
    },
    takeImport: (portal: string, collection: string, id: string, how: { readonly only: 'all' | 'good'; readonly again: boolean }) =>
      send<ImportView>('POST', imports(portal, collection, id, 'take'), { body: how }),
    /** Where the file to fill in is read from. */
    importTemplatePath: (portal: string, collection: string, format: 'csv' | 'xlsx') =>
      address('portals', portal, 'collections', collection, `import-template.${format}`),
  }
}
