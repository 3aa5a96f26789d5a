import { getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { pageSchema } from '@tsuzuri/document'
import { expect, test } from 'vitest'
import { pageExtensions } from './page-extensions.ts'

const editor = getSchema(pageExtensions({ portal: 'abc', locale: 'ja', blocks: [] }))
const page: Schema = pageSchema()

const attributesOf = (spec: { attrs?: Record<string, { default?: unknown }> | undefined }) =>
  Object.fromEntries(Object.entries(spec.attrs ?? {}).map(([name, { default: value }]) => [name, value]))
const groupsOf = ({ group = '' }: { group?: string | undefined }) => group.split(' ').filter(Boolean).toSorted()

test('the editor has the nodes and marks of the page, no more and no fewer', () => {
  expect(Object.keys(editor.nodes).toSorted()).toEqual(Object.keys(page.nodes).toSorted())
  expect(Object.keys(editor.marks).toSorted()).toEqual(Object.keys(page.marks).toSorted())
})

test.each(Object.keys(page.nodes))('the node %s holds and says the same in both', (name) => {
  const [ours, theirs] = [editor.nodes[name]?.spec, page.nodes[name]?.spec]
  expect(ours?.content ?? '').toBe(theirs?.content ?? '')
  expect(attributesOf(ours ?? {})).toEqual(attributesOf(theirs ?? {}))
  expect(groupsOf(ours ?? {})).toEqual(groupsOf(theirs ?? {}))
  expect(ours?.marks).toBe(theirs?.marks)
})

test.each(Object.keys(page.marks))('the mark %s says the same in both', (name) => {
  const [ours, theirs] = [editor.marks[name]?.spec, page.marks[name]?.spec]
  expect(attributesOf(ours ?? {})).toEqual(attributesOf(theirs ?? {}))
  expect(ours?.excludes ?? name).toBe(theirs?.excludes)
})
