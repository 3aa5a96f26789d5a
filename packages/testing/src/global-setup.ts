import { memoryFolder, memoryFolderVariable } from './memory-folder.ts'
import { openPostgresDoor, postgresDoorVariable } from './postgres-door.ts'
import { openSqliteTemplate, sqliteTemplateVariable } from './sqlite-template.ts'

/**
 * For vitest: one PostgreSQL for the whole run, started when the first test asks for a database, and one SQLite file that
 * databases are copied from; both gone at the end.
 */
export async function setup(): Promise<() => Promise<void>> {
  const memory = await memoryFolder()
  if (memory) process.env[memoryFolderVariable] = memory
  const template = await openSqliteTemplate()
  const door = await openPostgresDoor()
  process.env[sqliteTemplateVariable] = template.file
  process.env[postgresDoorVariable] = door.url
  return async () => {
    await door.close()
    await template.close()
  }
}
