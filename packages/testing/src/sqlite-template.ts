import { join } from 'node:path'
import { openStore } from '@tsuzuri/db'
import { temporaryFolder } from './temporary-folder.ts'

/** The variable by which the processes of a test run learn where the file is that their databases are copied from. */
export const sqliteTemplateVariable = 'TSUZURI_TEST_SQLITE_TEMPLATE'

/** Makes a SQLite file with the tables of today and nothing in them; `close` deletes it. */
export async function openSqliteTemplate(): Promise<{ readonly file: string; readonly close: () => Promise<void> }> {
  const folder = await temporaryFolder()
  const file = join(folder.path, 'template.db')
  const store = await openStore({ sqlite: { file } })
  await store.close()
  return { file, close: async () => folder[Symbol.asyncDispose]() }
}
