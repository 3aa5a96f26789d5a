import { expect, test } from 'vitest'
import * as api from './index.ts'

test('the package exports these names', () => {
  expect(Object.keys(api).toSorted()).toEqual([
    'attemptsDatabase',
    'authDatabase',
    'countStatements',
    'defineAuthTables',
    'isUniqueViolation',
    'listPart',
    'openStore',
    'postgresKit',
    'sqliteKit',
  ])
})
