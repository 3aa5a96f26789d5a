import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DocJson, DocNode } from './index.ts'
import { newPageState, readContent, readFields, writeContent } from './index.ts'
import { arbitraryPage } from './testing/index.ts'

const open = (content: DocNode): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, newPageState({ content, fields: { payday: 25 } }))
  return doc
}
const fork = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
const updatesDuring = (doc: Y.Doc, work: () => void): number => {
  let count = 0
  const heard = (): void => {
    count += 1
  }
  doc.on('update', heard)
  work()
  doc.off('update', heard)
  return count
}
const page = (...content: DocNode[]): DocJson => ({ type: 'doc', content })
const paragraph = (text: string): DocNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const paragraphs = (doc: Y.Doc): string[] => readContent(doc).content.map((block) => (block.content ?? []).map(({ text }) => text).join(''))
const textOf = (doc: Y.Doc, index: number): Y.XmlText => {
  const block = doc.getXmlFragment('content').get(index)
  const text = block instanceof Y.XmlElement ? block.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new TypeError('there is no text')
  return text
}

describe('writing a body over a live one', () => {
  test('gives exactly the body asked for, and writing it again changes nothing', () => {
    fc.assert(
      fc.property(arbitraryPage(), arbitraryPage(), (before, after) => {
        const doc = open(before)
        writeContent(doc, after, { payday: 20 })
        expect(readContent(doc)).toEqual(after)
        expect(readFields(doc)).toEqual({ payday: 20 })
        expect(updatesDuring(doc, () => writeContent(doc, after, { payday: 20 }))).toBe(0)
      }),
      { numRuns: 80 },
    )
  })

  test('what somebody types into another block meanwhile stays where it was typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 8, maxLength: 20 }), { minLength: 3, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (texts, pick, where) => {
          const lines = texts.map((text, index) => `${index} ${text.replaceAll(/\p{Cs}/gu, '')}`)
          const live = open(page(...lines.map(paragraph)))
          const copy = fork(live)
          const typed = pick % lines.length
          const changed = (typed + 1) % lines.length
          const target = lines.flatMap((text, index) =>
            index === changed ? [paragraph(`${text}追記`), paragraph('新しい段落')] : [paragraph(text)],
          )
          writeContent(copy, page(...target), { payday: 25 })
          const text = textOf(live, typed)
          const at = Math.min(where % (text.length + 1), 2)
          text.insert(at, 'XYZ')
          Y.applyUpdate(live, Y.encodeStateAsUpdate(copy))
          const typedLine = lines[typed] ?? ''
          expect(paragraphs(live)).toEqual(
            lines.flatMap((line, index) => {
              if (index === typed) return [typedLine.slice(0, at) + 'XYZ' + typedLine.slice(at)]
              return index === changed ? [`${line}追記`, '新しい段落'] : [line]
            }),
          )
        },
      ),
      { numRuns: 80 },
    )
  })

  test('two people change different words of one Japanese sentence', () => {
    const live = open(page(paragraph('締日は月末で、支払日は翌月25日です。')))
    const copy = fork(live)
    writeContent(copy, page(paragraph('締日は20日で、支払日は翌月25日です。')), { payday: 25 })
    textOf(live, 0).insert(16, '(銀行営業日)')
    Y.applyUpdate(live, Y.encodeStateAsUpdate(copy))
    expect(paragraphs(live)).toEqual(['締日は20日で、支払日は翌月25日(銀行営業日)です。'])
  })

  test('a character outside the BMP is replaced whole', () => {
    const doc = open(page(paragraph('𠮷野家')))
    writeContent(doc, page(paragraph('𠮶野家')), {})
    expect(paragraphs(doc)).toEqual(['𠮶野家'])
  })

  test('making a word bold keeps what is typed into it', () => {
    const live = open(page(paragraph('支払日は翌月です')))
    const copy = fork(live)
    writeContent(
      copy,
      page({
        type: 'paragraph',
        content: [
          { type: 'text', text: '支払日', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'は翌月です' },
        ],
      }),
      {},
    )
    textOf(live, 0).insert(1, '給')
    Y.applyUpdate(live, Y.encodeStateAsUpdate(copy))
    expect(readContent(live).content[0]?.content?.map(({ text, marks }) => [text, marks?.map(({ type }) => type)])).toEqual([
      ['支給払日', ['bold']],
      ['は翌月です', undefined],
    ])
  })

  test('what a newer version put beside stays: an unknown format, an unknown attribute', () => {
    const doc = open(page(paragraph('ひとつ'), paragraph('ふたつ')))
    textOf(doc, 0).format(0, 2, { comment: { id: 'c1' } })
    const first = doc.getXmlFragment('content').get(0)
    if (first instanceof Y.XmlElement) first.setAttribute('anchor', 'a1')
    writeContent(doc, page(paragraph('ひとつめ'), paragraph('ふたつ')), { payday: 25 })
    expect(doc.getXmlFragment('content').toJSON()).toBe(
      '<paragraph anchor="a1"><comment id="c1">ひと</comment>つめ</paragraph><paragraph>ふたつ</paragraph>',
    )
  })

  test('an empty paragraph that Markdown cannot say may be kept', () => {
    const doc = open(page(paragraph('前'), { type: 'paragraph' }, paragraph('後')))
    writeContent(doc, page(paragraph('前'), paragraph('後ろ')), { payday: 25 }, { keepBlank: true })
    expect(paragraphs(doc)).toEqual(['前', '', '後ろ'])
  })
})
