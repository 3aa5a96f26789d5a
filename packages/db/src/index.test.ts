import { expect, test } from 'vitest'
import * as api from './index.ts'

test('the package exports these names', () => {
  expect(Object.keys(api).toSorted()).toEqual([
    'attemptsDatabase',
    'authDatabase',
    'beginNewHistories',
    'copySqlite',
    'countStatements',
    'defineAuthTables',
    'inspectSqlite',
    'isUniqueViolation',
    'listPart',
    'openStore',
    'postgresKit',
    'sqliteKit',
  ])
})
