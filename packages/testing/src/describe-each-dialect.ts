import { describe } from 'vitest'
import { type Dialect, dialects, openTestDatabase, type TestStore } from './open-test-database.ts'

/**
 * The same tests on SQLite and on PostgreSQL:
 * `describeEachDialect('pages', (open) => { test('…', async () => { await using database = await open() … }) })`
 */
export function describeEachDialect(name: string, tests: (open: () => Promise<TestStore>, dialect: Dialect) => void): void {
  for (const dialect of dialects) describe(`${name} on ${dialect}`, () => tests(() => openTestDatabase(dialect), dialect))
}
