import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { BlockOperation, DocJson, DocNode, IdentifiedBlock } from './index.ts'
import { applyWatched, lostEdits, newPageState, patchContent, readBlocks, readContent, writeContent } from './index.ts'
import { arbitraryPage } from './testing/index.ts'

const page = (...content: DocNode[]): DocJson => ({ type: 'doc', content })
const paragraph = (text: string): DocNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const item = (text: string): DocNode => ({ type: 'listItem', content: [paragraph(text)] })
const list = (...items: DocNode[]): DocNode => ({ type: 'bulletList', content: items })

const open = (content: DocNode): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, newPageState({ content, fields: {} }))
  return doc
}
const fork = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
const wordsOf = (node: DocNode): string => node.text ?? (node.content ?? []).map(wordsOf).join('')
const says = (doc: Y.Doc): string[] => readContent(doc).content.map(wordsOf)
const named = (doc: Y.Doc, words: string, type?: string): IdentifiedBlock => {
  const found = readBlocks(doc).find((block) => wordsOf(block.content) === words && (type === undefined || block.type === type))
  if (!found) throw new RangeError(`no block says ${words}`)
  return found
}
const lineOf = (doc: Y.Doc, index: number): Y.XmlText => {
  const block = doc.getXmlFragment('content').get(index)
  const text = block instanceof Y.XmlElement ? block.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new TypeError('there is no text')
  return text
}

describe('the ids of blocks', () => {
  test('are told for each block and item, a table being one, and are all different', () => {
    fc.assert(
      fc.property(arbitraryPage(), (content) => {
        const blocks = readBlocks(open(content))
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
        expect(blocks.filter(({ parent }) => parent === null).flatMap((block) => block.content.content)).toEqual(content.content)
      }),
      { numRuns: 60 },
    )
  })

  test('stay through typing, writes of the whole text, and a document put together anew', () => {
    const doc = open(page(paragraph('締日は月末'), list(item('勤怠'), item('給与')), paragraph('支払日は25日')))
    const ids = readBlocks(doc).map(({ id }) => id)
    lineOf(doc, 0).insert(0, '原則、')
    writeContent(
      doc,
      page(paragraph('前書き'), paragraph('原則、締日は20日'), list(item('勤怠'), item('給与表')), paragraph('支払日は25日')),
      {},
    )
    const after = readBlocks(fork(doc)).map(({ id }) => id)
    expect(after.slice(1)).toEqual(ids)
  })
})

describe('a patch', () => {
  const start = () => open(page(paragraph('一'), list(item('い'), item('ろ')), paragraph('二')))

  test('replaces, inserts and takes away single blocks, and tells the ids they have', () => {
    const doc = start()
    const [first, second] = [named(doc, '一').id, named(doc, '二').id]
    const operations: BlockOperation[] = [
      { op: 'replace', block: first, content: page(paragraph('一の改')) },
      { op: 'insert', at: { after: named(doc, 'い', 'listItem').id }, content: page(list(item('は'))) },
      { op: 'insert', at: { before: second }, content: page(paragraph('間')) },
      { op: 'insert', at: 'end', content: page(paragraph('三'), paragraph('四')) },
      { op: 'insert', at: 'start', content: page({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '題' }] }) },
      { op: 'remove', block: second },
    ]
    const ids = patchContent(doc, operations)
    expect(says(doc)).toEqual(['題', '一の改', 'いはろ', '間', '三', '四'])
    expect(ids).toEqual([
      [first],
      [named(doc, 'は', 'listItem').id],
      [named(doc, '間').id],
      [named(doc, '三').id, named(doc, '四').id],
      [named(doc, '題').id],
      [],
    ])
  })

  test('of a block that becomes several keeps its id for the likest', () => {
    const doc = start()
    const { id } = named(doc, '一')
    const [ids] = patchContent(doc, [{ op: 'replace', block: id, content: page(paragraph('前'), paragraph('一つ'), list(item('後'))) }])
    expect([says(doc), ids?.[1]]).toEqual([['前', '一つ', '後', 'いろ', '二'], id])
  })

  test('of a block into one of another kind puts that in its place', () => {
    const doc = start()
    const [ids] = patchContent(doc, [{ op: 'replace', block: named(doc, '二').id, content: page(list(item('二'))) }])
    expect([readContent(doc).content.map(({ type }) => type), ids]).toEqual([
      ['paragraph', 'bulletList', 'bulletList'],
      [readBlocks(doc).at(-3)?.id],
    ])
  })

  test('puts what is no item into a list as one, and takes an empty list away with its last item', () => {
    const doc = start()
    const [one, two] = ['い', 'ろ'].map((words) => named(doc, words, 'listItem').id)
    patchContent(doc, [{ op: 'insert', at: { before: one ?? '' }, content: page(paragraph('序'), paragraph('続き')) }])
    expect(readContent(doc).content[1]?.content?.map(wordsOf)).toEqual(['序続き', 'い', 'ろ'])
    patchContent(
      doc,
      [one, two, named(doc, '序続き', 'listItem').id].map((block) => ({ op: 'remove', block: block ?? '' })),
    )
    expect(says(doc)).toEqual(['一', '二'])
  })

  test('takes the right one of two that say the same', () => {
    const doc = open(page(paragraph('同じ'), paragraph('同じ'), paragraph('同じ')))
    const [first, second, third] = readBlocks(doc).map(({ id }) => id)
    patchContent(doc, [{ op: 'remove', block: second ?? '' }])
    expect(readBlocks(doc).map(({ id }) => id)).toEqual([first, third])
  })

  test('of what is gone says what stands there, of what never was that it never was', () => {
    const doc = open(page(...['一', '二', '三', '四', '五', '六'].map(paragraph)))
    const ids = readBlocks(doc).map(({ id }) => id)
    patchContent(
      doc,
      [ids[2], ids[3]].map((block) => ({ op: 'remove', block: block ?? '' })),
    )
    const remove = (block: string) => () => patchContent(fork(doc), [{ op: 'remove', block }])
    expect(remove(ids[2] ?? '')).toThrow(
      expect.objectContaining({ code: 'document.block-gone', current: { near: [ids[0], ids[1], ids[4], ids[5]] } }),
    )
    for (const never of ['1.1', '', 'x', '99999999999999999.0', '-1.0', named(doc, '一').id.replace(/\d+$/, '9999')])
      expect(remove(never)).toThrow(expect.objectContaining({ code: 'document.block-missing' }))
  })
})

describe('what is lost when an update meets what others did', () => {
  const clocks = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc))
  /** Writes in a fork while others do something else, and brings it back. */
  const meet = (before: DocJson, written: DocJson, others: (live: Y.Doc) => void) => {
    const live = open(before)
    const copy = fork(live)
    const base = clocks(live)
    writeContent(copy, written, {})
    others(live)
    const { own, others: theirs } = applyWatched(live, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(open(before))), base)
    return { live, own: lostEdits(copy, own, base), theirs }
  }
  const before = page(paragraph('締日は月末です'), paragraph('支払日は25日です'))

  test('nothing, where both changed the same paragraph', () => {
    const { own, theirs, live } = meet(before, page(paragraph('締日は20日です'), paragraph('支払日は25日です')), (doc) =>
      lineOf(doc, 0).insert(0, '原則、'),
    )
    expect([own, theirs, says(live)]).toEqual([[], [], ['原則、締日は20日です', '支払日は25日です']])
  })

  test('what was written into a paragraph that others took away', () => {
    const id = (doc: Y.Doc) => readBlocks(doc)[0]?.id
    let block: string | undefined
    const { own, theirs } = meet(before, page(paragraph('締日は月末です。休日なら前日'), paragraph('支払日は25日です')), (doc) => {
      block = id(doc)
      doc.getXmlFragment('content').delete(0, 1)
    })
    expect([own, theirs]).toEqual([[{ block, text: '。休日なら前日' }], []])
  })

  test('what others typed into a paragraph that was taken away', () => {
    let block: string | undefined
    const { own, theirs } = meet(before, page(paragraph('支払日は25日です')), (doc) => {
      block = readBlocks(doc)[0]?.id
      lineOf(doc, 0).insert(7, '(銀行営業日)')
    })
    expect([own, theirs]).toEqual([[], [{ block, text: '(銀行営業日)' }]])
  })

  test('an attribute set by two, unless both set the same', () => {
    const task = (checked: boolean, words: string): DocNode => ({
      type: 'taskList',
      content: [{ type: 'taskItem', attrs: { checked }, content: [paragraph(words)] }],
    })
    const heading = (level: number): DocNode => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text: '題' }] })
    const setLevel = (level: number) => (doc: Y.Doc) => {
      const element = doc.getXmlFragment('content').get(0)
      if (element instanceof Y.XmlElement) (element as Y.XmlElement<{ level: number }>).setAttribute('level', level)
    }
    const both = meet(page(heading(1)), page(heading(2)), setLevel(3))
    expect([...both.own, ...both.theirs].map(({ name, value }) => [name, [2, 3].includes(Number(value))])).toEqual([['level', true]])
    const same = meet(page(heading(1)), page(heading(2)), setLevel(2))
    expect([same.own, same.theirs]).toEqual([[], []])
    expect(meet(page(task(false, 'あ')), page(task(true, 'あ')), () => {}).own).toEqual([])
  })
})
