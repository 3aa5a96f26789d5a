import { type DocNode } from '@tsuzuri/document'
import { expect, test } from 'vitest'
import { printMarkdown } from './index.ts'
import { threadTime } from './testing/thread-time.ts'

// What people type together reaches the server as it is; every part of a block may hold what was made to be slow.
const slow = (unit: string): string => unit.repeat((64 * 1024) / unit.length)
const line = (text: string, marks?: DocNode['marks']): DocNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: `a${text}b`, ...(marks ? { marks } : {}) }] }],
})
const block = (attrs: { label?: string; source?: string; attributes?: Record<string, string> }) => ({
  type: 'doc',
  content: [{ type: 'pluginBlock', attrs: { name: 'hello', label: '', attributes: {}, source: null, ...attrs } }],
})

test.each([
  ['label of emphasis that is never closed', block({ label: slow('a**b') })],
  ['label of brackets', block({ label: slow(']') })],
  ['label of brackets in brackets', block({ label: slow('[') })],
  ['label of code', block({ label: slow('`a') })],
  ['source of quotes in quotes', block({ source: slow('> ') })],
  ['source of emphasis', block({ source: `::hello[${slow('a**b')}]` })],
  ['source of many lines', block({ source: `::hello\n${slow('* a\n ')}` })],
  ['attribute of signs', block({ attributes: { title: slow('"]}') } })],
])('a block with a %s is printed at once', (_name, content) => {
  const start = threadTime()
  printMarkdown({ content })
  expect(threadTime() - start).toBeLessThan(1500)
})

test.each([
  ['spaces', line(' '.repeat(300_000))],
  ['bold spaces', line(' '.repeat(300_000), [{ type: 'bold' }])],
])('a line of %s is printed at once', (_name, content) => {
  const start = threadTime()
  printMarkdown({ content })
  expect(threadTime() - start).toBeLessThan(1000)
})
