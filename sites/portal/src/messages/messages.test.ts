import { expect, test } from 'vitest'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { translator } from './translate.ts'

const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([found]) => found).toSorted()

test('every message exists in both languages, none is empty', () => {
  expect(Object.keys(en)).toEqual(Object.keys(ja))
  expect([...Object.values(ja), ...Object.values(en)].filter((text) => text.trim() === '')).toEqual([])
})

test('a message asks for the same values in both languages', () => {
  for (const [key, text] of Object.entries(ja)) expect([key, placeholders(en[key as keyof typeof en])]).toEqual([key, placeholders(text)])
})

test('values are filled in; one that is not given stays visible', () => {
  expect(translator('ja')('page.version', { number: 12 })).toBe('第12版')
  expect(translator('en')('page.version')).toBe('Version {number}')
})
