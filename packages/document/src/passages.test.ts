import type { PassageAnchor } from '@tsuzuri/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { anchorPassage, findWords, locatePassage, newPageState, readFlow, wordsOf, writeContent } from './index.ts'
import type { DocNode } from './doc-json.ts'

const line = (text: string): DocNode => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })
const body = (...lines: readonly string[]): DocNode => ({ type: 'doc', content: lines.map(line) })
const page = (...lines: readonly string[]): Y.Doc => open(newPageState({ content: body(...lines), fields: {} }))
const open = (state: Uint8Array): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}
const write = (doc: Y.Doc, ...lines: readonly string[]): void => writeContent(doc, body(...lines), {})
const textOf = (doc: Y.Doc, index: number): Y.XmlText => {
  const paragraph = doc.getXmlFragment('content').get(index)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error(`There is no text in paragraph ${index}.`)
  return text
}
const anchor = (doc: Y.Doc, quote: string): PassageAnchor => {
  const flow = readFlow(doc)
  const [range] = findWords(flow, { quote })
  const made = range && anchorPassage(flow, range)
  if (!made) throw new Error(`\`${quote}\` is not in the page.`)
  return made
}
/** What the passage says now; null when it is gone. */
const now = (doc: Y.Doc, made: PassageAnchor): string | null => {
  const flow = readFlow(doc)
  const range = locatePassage(flow, made)
  return range && wordsOf(flow, range)
}

describe('a passage', () => {
  test('takes in what is typed inside of it, and neither what is typed before nor what is typed after', () => {
    const doc = page('締日は毎月末日です。')
    const made = anchor(doc, '毎月末日')
    const text = textOf(doc, 0)
    text.insert(3, '原則')
    text.insert(7, 'の')
    text.insert(10, '頃')
    expect([text.toJSON(), now(doc, made)]).toEqual(['締日は原則毎月の末日頃です。', '毎月の末日'])
  })

  test('is gone when it is taken out, and there again when that is undone, for everybody', () => {
    const doc = page('締日は毎月末日です。', '支払日は翌月10日です。')
    const made = anchor(doc, '毎月末日')
    const undo = new Y.UndoManager(doc.getXmlFragment('content'))
    textOf(doc, 0).delete(3, 4)
    expect(now(doc, made)).toBe(null)
    const other = open(Y.encodeStateAsUpdate(doc))
    expect(now(other, made)).toBe(null)
    undo.undo()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    expect([now(doc, made), now(other, made)]).toEqual(['毎月末日', '毎月末日'])
  })

  test('that is taken out does not jump to where the same words stand in another sentence', () => {
    const doc = page('締日は毎月末日です。', '住民税の納付は毎月末日ではなく十日です。')
    const made = anchor(doc, '毎月末日')
    textOf(doc, 0).delete(3, 4)
    expect(now(doc, made)).toBe(null)
  })

  test('may go over several paragraphs, and holds what is left of them', () => {
    const doc = page('一つ目の行', '二つ目の行', '三つ目の行')
    const made = anchor(doc, '目の行\n二つ目の行\n三つ')
    expect(now(doc, made)).toBe('目の行\n二つ目の行\n三つ')
    doc.getXmlFragment('content').delete(0, 1)
    expect(now(doc, made)).toBe('二つ目の行\n三つ')
    doc.getXmlFragment('content').delete(1, 1)
    expect(now(doc, made)).toBe('二つ目の行')
    doc.getXmlFragment('content').delete(0, 1)
    expect(now(doc, made)).toBe(null)
  })

  test('is known again where its line was broken in two, joined to another, or moved', () => {
    const doc = page('締日は毎月末日です。支払日は翌月十日です。', '賞与は年二回です。', '昇給は四月です。')
    const made = anchor(doc, '翌月十日')
    const places = [
      ['締日は毎月末日です。', '支払日は翌月十日です。', '賞与は年二回です。', '昇給は四月です。'],
      ['締日は毎月末日です。支払日は', '翌月十日です。賞与は年二回です。', '昇給は四月です。'],
      ['賞与は年二回です。', '締日は毎月末日です。支払日は翌月十日です。', '昇給は四月です。'],
    ]
    for (const lines of places) {
      // As the editor does it: text that goes to another paragraph is taken out here and put in there.
      doc.transact(() => doc.getXmlFragment('content').delete(0, doc.getXmlFragment('content').length))
      write(doc, ...lines)
      expect(now(doc, made)).toBe('翌月十日')
    }
  })

  test('begins and ends between graphemes, also after somebody typed at its edge', () => {
    const doc = page('𠮷野家は👨‍👩‍👧と葛󠄀飾区へ')
    const flow = readFlow(doc)
    const torn = anchorPassage(flow, { from: 1, to: 2 })
    expect(torn?.quote).toBe('𠮷')
    expect(anchorPassage(flow, { from: 6, to: 8 })?.quote).toBe('👨‍👩‍👧')
    const made = anchor(doc, '野家は')
    textOf(doc, 0).insert(5, '\u3099')
    expect(now(doc, made)).toBe('野家は\u3099')
  })

  test('is of words: a range of white space has none', () => {
    const doc = page('一 二', '')
    expect([anchorPassage(readFlow(doc), { from: 1, to: 1 }), findWords(readFlow(doc), { quote: ' \n' })]).toEqual([null, []])
  })

  test('a place that is no position, or one the document has not come to yet, leads nowhere', () => {
    const [doc, ahead] = [page('締日'), page('支払日')]
    const made = anchor(ahead, '支払')
    const nowhere = { ...made, quote: '支払', prefix: '前', suffix: '後' }
    expect(now(doc, nowhere)).toBe(null)
    expect(now(doc, { ...nowhere, start: ['?', 'AA', ''], end: ['AQ=='] })).toBe(null)
  })
})

describe('three people who write around and inside a passage', () => {
  const who = fc.nat(2)
  const place = { who, line: fc.nat(3), at: fc.nat(60), length: fc.integer({ min: 1, max: 4 }) }
  const steps = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), ...place }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('erase' as const), ...place }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('meet' as const), who, with: who }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('compact' as const), who }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), who, line: fc.nat(3) }) },
    ),
    { maxLength: 40 },
  )

  test('all see it cover what stands between its first and its last character, as the history of the document tells', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.integer({ min: 1, max: 15 }), steps, (from, length, taken) => {
        const first = page('一二三四五', '六七八九十', '甲乙丙丁戊', '己庚辛壬癸')
        const made = anchorPassage(readFlow(first), { from, to: Math.min(20, from + length) })
        const docs = [first, open(Y.encodeStateAsUpdate(first)), open(Y.encodeStateAsUpdate(first))]
        const ends = [from, Math.min(20, from + length) - 1].map((at) => ({ line: Math.floor(at / 5), at: at % 5 }))
        const ids = ends.map((end) => idAt(first, end.line, end.at))
        let typed = 0
        for (const step of taken) {
          const doc = docs[step.who] ?? first
          const lines = doc.getXmlFragment('content')
          if (step.kind === 'meet') Y.applyUpdate(docs[step.with] ?? first, Y.encodeStateAsUpdate(doc))
          else if (step.kind === 'compact') docs[step.who] = open(Y.encodeStateAsUpdate(doc))
          else if (step.kind === 'remove') {
            if (step.line < lines.length) lines.delete(step.line, 1)
          } else if (step.line < lines.length) {
            const text = textOf(doc, step.line)
            const edges = edgesOf(text.toJSON())
            const at = step.at % edges.length
            if (step.kind === 'erase')
              text.delete(edges[at] ?? 0, (edges[Math.min(at + step.length, edges.length - 1)] ?? 0) - (edges[at] ?? 0))
            // No two are alike, and some take two units.
            else
              text.insert(
                edges[at] ?? 0,
                Array.from({ length: step.length }, () => String.fromCodePoint(0x2_0000 * (++typed % 2) + 0x5000 + typed)).join(''),
              )
          }
        }
        for (const doc of docs) for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
        const expected = between(docs[0] ?? first, ids[0] ?? '', ids[1] ?? '')
        for (const doc of docs) expect(made && (now(doc, made) ?? '').replaceAll('\n', '')).toBe(expected)
      }),
      { numRuns: 300 },
    )
  })
})

const edgesOf = (text: string): number[] => {
  const edges = [0]
  for (const letter of text) edges.push((edges.at(-1) ?? 0) + letter.length)
  return edges
}

/** All that ever stood in a parent, in the order in which Yjs keeps it. */
const items = (doc: Y.Doc, parent: Y.XmlText | Y.XmlFragment): Y.Item[] => {
  const all = [...doc.store.clients.values()].flat().filter((item) => item instanceof Y.Item && item.parent === parent)
  const found: Y.Item[] = []
  for (let item = all.find((each) => each instanceof Y.Item && each.left === null); item instanceof Y.Item; item = item.right ?? undefined)
    found.push(item)
  return found
}
const id = (item: Y.Item, offset = 0): string => `${item.id.client}:${item.id.clock + offset}`
const idAt = (doc: Y.Doc, index: number, at: number): string => {
  const [paragraph] = items(doc, doc.getXmlFragment('content')).slice(index)
  const [text] = items(doc, textOf(doc, index))
  return paragraph && text ? `${id(paragraph)} ${id(text, at)}` : ''
}
/** The characters that stand, in the order in which Yjs keeps all that ever were, between two of them; both of these included. */
const between = (doc: Y.Doc, start: string, end: string): string => {
  let inside = false
  let found = ''
  for (const paragraph of items(doc, doc.getXmlFragment('content'))) {
    const [startLine, startLetter] = start.split(' ')
    const [endLine, endLetter] = end.split(' ')
    if (paragraph.deleted) {
      if (id(paragraph) === startLine) inside = true
      if (id(paragraph) === endLine) return found
      continue
    }
    const element = paragraph.content instanceof Y.ContentType ? paragraph.content.type : null
    const text = element instanceof Y.XmlElement ? element.get(0) : null
    for (const item of text instanceof Y.XmlText ? items(doc, text) : [])
      for (let offset = 0; offset < item.length; offset += 1) {
        if (id(item, offset) === startLetter) inside = true
        if (inside && item.content instanceof Y.ContentString) found += item.content.str[offset] ?? ''
        if (id(item, offset) === endLetter) return found
      }
  }
  return found
}

test('however a text written from outside sets its lines anew, a passage is where its line stands whole, and gone with it', () => {
  const all = Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 12 }, (__, column) => String.fromCodePoint(0x5000 + row * 12 + column)).join(''),
  )
  fc.assert(
    fc.property(
      fc.nat(5),
      fc.nat(8),
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.shuffledSubarray(all), { minLength: 1, maxLength: 4 }),
      (row, from, length, texts) => {
        const doc = page(...all)
        const quote = all[row]?.slice(from, from + length) ?? ''
        const made = anchor(doc, quote)
        for (const lines of texts) {
          write(doc, ...lines)
          expect(now(doc, made)).toBe(lines.includes(all[row] ?? '') ? quote : null)
        }
      },
    ),
    { numRuns: 150 },
  )
})
