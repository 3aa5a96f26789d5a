import { performance } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type DocNode, inheritMarks, newPageState, readContent, writeContent } from './index.ts'

// The sizes are what a page of a mebibyte can say; where each piece looks at all others they take minutes.
const pieces = 40_000
const bold = [{ type: 'bold' }]
const open = (content: DocNode): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, newPageState({ content, fields: {} }))
  return doc
}
const paragraph = (content: readonly DocNode[]): DocNode => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const seconds = <Answer>(work: () => Answer): { readonly answer: Answer; readonly took: number } => {
  const start = performance.now()
  return { answer: work(), took: (performance.now() - start) / 1000 }
}

describe('a line of tens of thousands of pieces', () => {
  const striped = paragraph(
    Array.from({ length: pieces }, (_, index) => ({ type: 'text', ...(index % 2 === 0 ? { marks: bold } : {}), text: `語${index} ` })),
  )

  test('begins a page', () => {
    const { answer, took } = seconds(() => open(striped))
    expect(took).toBeLessThan(5)
    expect(readContent(answer)).toEqual(striped)
  })

  test('is changed where one word is', () => {
    const doc = open(striped)
    const changed = paragraph(
      (striped.content?.[0]?.content ?? []).map((node, index) => (index === pieces / 2 ? { ...node, text: '別 ' } : node)),
    )
    const { took } = seconds(() => writeContent(doc, changed, {}))
    expect(took).toBeLessThan(5)
    expect(readContent(doc)).toEqual(changed)
  })

  test('gives its breaks the marks they stand among', () => {
    const broken = Array.from({ length: pieces }, (_, index) =>
      index % 2 === 0 ? { type: 'text', marks: bold, text: '行' } : { type: 'hardBreak' },
    )
    const { answer, took } = seconds(() => inheritMarks(broken))
    expect(took).toBeLessThan(2)
    expect(answer.slice(0, 3)).toEqual([broken[0], { type: 'hardBreak', marks: bold }, broken[2]])
  })
})

describe('a text that is replaced by one that has nothing in common with it but its signs', () => {
  // Of few signs in an order of their own, so that nothing stays and everything might.
  const noise = (seed: number, length: number): DocNode => {
    let state = seed
    const signs = Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return '給与締日支払社会保険'[Math.floor(state / 65_536) % 10]
    })
    return { type: 'paragraph', content: [{ type: 'text', text: signs.join('') }] }
  }
  const page = (from: number, paragraphs: number, length: number): DocNode => ({
    type: 'doc',
    content: Array.from({ length: paragraphs }, (_, index) => noise(from + index, length)),
  })

  test.each([
    ['in one line', 1, 300_000],
    ['in many', 300, 1000],
  ])('%s is written', (_name, paragraphs, length) => {
    const doc = open(page(1, paragraphs, length))
    const after = page(1001, paragraphs, length)
    const { took } = seconds(() => writeContent(doc, after, {}))
    expect(took).toBeLessThan(5)
    expect(readContent(doc)).toEqual(after)
  })
})
