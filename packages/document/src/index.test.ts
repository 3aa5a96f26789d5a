import { expect, test } from 'vitest'
import * as api from './index.ts'
import { blockKey, documentErrors, listBlocks, parseContent, plainText } from './index.ts'

test('the package offers these names', () => {
  expect(Object.keys(api).toSorted()).toEqual([
    'anchorPassage',
    'applyWatched',
    'blockKey',
    'diffSequence',
    'documentErrors',
    'fieldReferenceKind',
    'findWords',
    'fitContent',
    'headingIds',
    'inheritMarks',
    'inlineText',
    'isRefused',
    'listBlocks',
    'listFieldReferences',
    'locatePassage',
    'lostEdits',
    'markPassages',
    'markSpecs',
    'nestLine',
    'newEffort',
    'newPageState',
    'newRows',
    'noLosses',
    'nodeSpecs',
    'pageSchema',
    'parseContent',
    'patchContent',
    'placeOfChain',
    'placedBlock',
    'plainText',
    'readBlocks',
    'readContent',
    'readFieldReference',
    'readFields',
    'readFlow',
    'readStrokes',
    'readTree',
    'schemaVersion',
    'storableText',
    'wordsOf',
    'writeContent',
    'writeFields',
  ])
})

const text = (words: string) => ({ type: 'text', text: words })

test('a body that is nearly right is made right, nothing readable lost', () => {
  const content = parseContent({
    type: 'doc',
    content: [
      text('裸の文'),
      { type: 'bulletList', content: [] },
      { type: 'listItem', content: [{ type: 'heading', attrs: { level: 9 }, content: [text('題')] }] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableCell',
                content: [
                  { type: 'paragraph', content: [text('a')] },
                  { type: 'paragraph', content: [text('b')] },
                ],
              },
            ],
          },
          { type: 'tableRow' },
        ],
      },
    ],
  })
  const cell = { align: null, colspan: 1, rowspan: 1, colwidth: null }
  expect(content.content).toEqual([
    { type: 'paragraph', content: [text('裸の文')] },
    {
      type: 'bulletList',
      attrs: { tight: true },
      content: [{ type: 'listItem', content: [{ type: 'paragraph' }, { type: 'heading', attrs: { level: 6 }, content: [text('題')] }] }],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', attrs: cell, content: [{ type: 'paragraph', content: [text('a'), { type: 'hardBreak' }, text('b')] }] },
          ],
        },
        { type: 'tableRow', content: [{ type: 'tableCell', attrs: cell, content: [{ type: 'paragraph' }] }] },
      ],
    },
  ])
})

test.each([
  null,
  'x',
  [],
  {},
  { type: 'paragraph' },
  { type: 'doc', content: [{ type: 'script' }] },
  { type: 'doc', content: [{ type: 'text' }] },
  { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'blink' }] }] }] },
])('what is no body is refused: %j', (value) => {
  expect(() => parseContent(value)).toThrow(expect.objectContaining({ code: documentErrors.invalid('', '').code }))
})

test('a body nested beyond reason is refused', () => {
  let node: object = { type: 'paragraph' }
  for (let level = 0; level < 200; level += 1) node = { type: 'blockquote', content: [node] }
  expect(() => parseContent({ type: 'doc', content: [node] })).toThrow('nested deeper than 100')
})

test('plain text has a line for each block, and headings have addresses', () => {
  const content = parseContent({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [text('締日')] },
      { type: 'paragraph', content: [text('月末'), { type: 'hardBreak' }, { type: 'image', attrs: { src: '/a', alt: '図' } }] },
      { type: 'pluginBlock', attrs: { name: 'calendar', attributes: { view: 'month' } } },
      { type: 'heading', attrs: { level: 2 }, content: [text('締日')] },
    ],
  })
  expect(plainText(content)).toEqual({
    text: '締日\n月末 図\n締日',
    headings: [
      { level: 2, text: '締日', id: '締日' },
      { level: 2, text: '締日', id: '締日-2' },
    ],
    sections: [
      { from: 0, path: ['締日'], id: '締日' },
      { from: 8, path: ['締日'], id: '締日-2' },
    ],
  })
  expect(listBlocks(content)).toEqual([
    { name: 'calendar', attributes: { view: 'month' }, label: '', key: blockKey('calendar', { view: 'month' }) },
  ])
})
