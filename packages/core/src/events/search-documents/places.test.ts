import { parseContent, plainText } from '@tsuzuri/document'
import { aPage, aPortal } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { pageDocuments } from './page-documents.ts'

const block = (type: string, text: string, attrs = {}) => ({ type, attrs, content: [{ type: 'text', text }] })

test('the text of a page knows below which headings it stands, and a comment where it is said', () => {
  const content = parseContent({
    type: 'doc',
    content: [
      block('paragraph', '前書き'),
      block('heading', '給与', { level: 2 }),
      block('heading', '締日', { level: 3 }),
      block('paragraph', '毎月末日'),
      block('heading', '賞与', { level: 2 }),
      block('paragraph', '年二回'),
    ],
  })
  const page = aPage(aPortal().id, { fields: { note: '注記' } })
  const comments = [{ body: '三回では?', actorName: '佐藤 花子', at: '?resolved#thread-1' }]
  const [found] = pageDocuments({ shared: { page, text: plainText(content) }, draft: null, fields: {}, comments })
  const { body = '', places = [] } = found ?? {}
  const parts = places.map(({ from, kind, name, at }, index) => [kind, name, at, body.slice(from, places[index + 1]?.from).trimEnd()])
  expect([body.slice(0, places[0]?.from).trimEnd(), ...parts]).toEqual([
    '注記\n前書き',
    ['heading', '給与', `#${encodeURIComponent('給与')}`, '給与'],
    ['heading', '給与 › 締日', `#${encodeURIComponent('締日')}`, '締日\n毎月末日'],
    ['heading', '賞与', `#${encodeURIComponent('賞与')}`, '賞与\n年二回'],
    ['comment', '佐藤 花子', '?resolved#thread-1', '三回では?'],
  ])
})
