import fc from 'fast-check'
import { Node } from 'prosemirror-model'
import { describe, expect, test } from 'vitest'
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { newPageState, pageSchema, readContent, readFields, writeContent } from './index.ts'
import { arbitraryPage } from './testing/index.ts'

const open = (state: Uint8Array): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}

describe('a new page', () => {
  test('reads back as it was written', () => {
    fc.assert(
      fc.property(arbitraryPage(), (content) => {
        expect(readContent(open(newPageState({ content, fields: {} })))).toEqual(content)
      }),
      { numRuns: 60 },
    )
  })

  test('keeps its fields and the client it was written as', () => {
    const doc = open(
      newPageState({ content: { type: 'doc', content: [] }, fields: { payday: 25, offices: ['東京'], note: null }, clientId: 7 }),
    )
    expect(readFields(doc)).toEqual({ payday: 25, offices: ['東京'], note: null })
    expect([...doc.store.clients.keys()]).toEqual([7])
  })

  test('is valid by the schema, attribute for attribute', () => {
    fc.assert(
      fc.property(arbitraryPage(), (content) => {
        const node = Node.fromJSON(pageSchema(), content)
        node.check()
        expect(node.toJSON()).toEqual(content)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the browser editor (y-tiptap) and this agree', () => {
  test('what we write, it reads', () => {
    fc.assert(
      fc.property(arbitraryPage(), (content) => {
        const doc = open(newPageState({ content, fields: {} }))
        expect(yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment('content'), pageSchema()).toJSON()).toEqual(content)
      }),
      { numRuns: 60 },
    )
  })

  test('what it writes, we read, and both hold the same elements', () => {
    fc.assert(
      fc.property(arbitraryPage(), (content) => {
        const theirs = new Y.Doc()
        prosemirrorJSONToYXmlFragment(pageSchema(), content, theirs.getXmlFragment('content'))
        expect(readContent(theirs)).toEqual(content)
        const ours = open(newPageState({ content, fields: {} }))
        expect(theirs.getXmlFragment('content').toJSON()).toBe(ours.getXmlFragment('content').toJSON())
      }),
      { numRuns: 60 },
    )
  })
})

describe('reading never writes', () => {
  const unknown = (): Y.Doc => {
    const doc = new Y.Doc()
    const known = new Y.XmlElement('paragraph')
    const callout = new Y.XmlElement('callout')
    callout.setAttribute('tone', 'warm')
    callout.insert(0, [new Y.XmlText('中')])
    known.insert(0, [new Y.XmlText('前'), new Y.XmlElement('mention')])
    doc.getXmlFragment('content').insert(0, [known, callout, new Y.XmlElement('bulletList')])
    return doc
  }

  test('an element of a newer version becomes a placeholder and stays', () => {
    const doc = unknown()
    const before = Y.encodeStateAsUpdate(doc)
    const content = readContent(doc)
    expect(content).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '前' },
            { type: 'unknownInline', attrs: { json: '{"name":"mention","attrs":{},"children":[]}' } },
          ],
        },
        {
          type: 'unknownBlock',
          attrs: { json: '{"name":"callout","attrs":{"tone":"warm"},"children":[{"runs":[{"insert":"中","format":{}}]}]}' },
        },
      ],
    })
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  test('a placeholder written to a new page is that element again', () => {
    const content = readContent(unknown())
    expect(
      open(newPageState({ content, fields: {} }))
        .getXmlFragment('content')
        .toJSON(),
    ).toBe('<paragraph>前<mention></mention></paragraph><callout tone="warm">中</callout>')
  })
})

describe('whatever a client put into a document', () => {
  // Typed as holding texts only, as Yjs has it; a client sets what it likes.
  const block = (name: string, attrs: object): Y.XmlElement => {
    const element = new Y.XmlElement(name)
    for (const [key, value] of Object.entries(attrs)) element.setAttribute(key, value)
    return element
  }

  test('reads back as plain JSON, fields first', () => {
    const doc = new Y.Doc()
    const fields = doc.getMap('fields')
    fields.set('whole', 5n)
    fields.set('none', Number.NaN)
    fields.set('bytes', new Uint8Array([1]))
    fields.set('empty', undefined)
    fields.set('text', 'a\u0000b\ud800')
    fields.set('__proto__', { polluted: true })
    fields.set('map', new Y.Map([['inner', new Y.Text('字')]]))
    fields.set('list', Y.Array.from([1, [2n, { three: 3n }]]))
    const read = readFields(doc)
    expect(read).toEqual({
      whole: '5',
      none: null,
      bytes: null,
      empty: null,
      text: 'a\ufffdb\ufffd',
      map: { inner: '字' },
      list: [1, ['2', { three: '3' }]],
    })
    expect(JSON.parse(JSON.stringify(read))).toEqual(read)
  })

  test('reads back as plain JSON, text and attributes too', () => {
    const doc = new Y.Doc()
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('a\u0000b')])
    doc
      .getXmlFragment('content')
      .insert(0, [paragraph, block('callout', { tone: 5n }), block('pluginBlock', { name: 'x', attributes: { limit: 5n } })])
    expect(readContent(doc)).toEqual({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'a\ufffdb' }] },
        { type: 'unknownBlock', attrs: { json: '{"name":"callout","attrs":{"tone":"5"},"children":[]}' } },
        { type: 'pluginBlock', attrs: { name: 'x', attributes: { limit: '5' }, label: '', source: null } },
      ],
    })
  })

  test('can be written over', () => {
    const doc = new Y.Doc()
    doc.getMap('fields').set('whole', 5n)
    doc.getXmlFragment('content').insert(0, [block('callout', { tone: 5n })])
    const content = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '新' }] }] } as const
    writeContent(doc, content, { place: '東京' })
    expect([readFields(doc), doc.getXmlFragment('content').toJSON()]).toEqual([{ place: '東京' }, '<paragraph>新</paragraph>'])
  })

  test('nests no deeper than anybody means it to', () => {
    const doc = new Y.Doc()
    let map = doc.getMap('fields')
    for (let depth = 0; depth < 300; depth += 1) {
      const inner = new Y.Map()
      map.set('in', inner)
      map = inner
    }
    expect(JSON.stringify(readFields(doc)).length).toBeLessThan(1_000)
  })
})
