import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the help's pages, where `scripts/lib/ensure-corpus.mjs` has laid it; null where it is not. */
export const findHelp = (): string | null => {
  const folder = join(import.meta.dirname, '../../../../../.cache/corpus/libreoffice-help-ja/usr/share/libreoffice/help/ja/text')
  return existsSync(folder) ? folder : null
}
