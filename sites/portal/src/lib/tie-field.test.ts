import type { FieldInfo } from '@tsuzuri/client'
import { expect, test } from 'vitest'
import { tieField } from './tie-field.ts'

const label = { ja: '試', en: 'Trial' }
const files: FieldInfo = { kind: 'file-version', label, many: true }

test('the firm ties what it hands back, the client what it asks with', () => {
  const fields = { files, results: { ...files, writers: ['member'] }, hours: { kind: 'number', label } } as const
  expect([tieField({ fields }, 'member'), tieField({ fields }, 'client-staff')]).toEqual(['results', 'files'])
  expect(tieField({ fields: { hours: fields.hours } }, 'member')).toBe(null)
})
