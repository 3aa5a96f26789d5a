import { expect, test } from 'vitest'
import { signPassages } from './sign-passages.ts'

const page = {
  people: [
    { id: 'sato', name: '佐藤', characters: 9 },
    { id: 'suzuki', name: '鈴木', characters: 2 },
  ],
  notes: [
    { author: { id: 'suzuki', name: '鈴木' }, revision: { number: 2, createdAt: '2026-05-01T00:00:00.000Z' } },
    { author: null, revision: null },
    { author: { id: 'sato', name: '佐藤' }, revision: null },
  ],
}
const passage = (text: string, note: number) => ({ from: 0, to: text.length, text, note })

test('a block’s passages carry the signs of its notes, whatever is written in them', () => {
  const html =
    '<p><span class="written" data-note="2">毎月&lt;span class="written" data-note="0"></span><span class="written" data-note="0">末</span></p>'
  const block = { block: 0, type: 'paragraph', html, passages: [passage('毎月<span class="written" data-note="0">', 2), passage('末', 0)] }
  expect(signPassages(block, page)).toEqual({
    signed: [
      { ...page.notes[2], sign: 1, tone: 0, quote: '毎月<span class="writt…' },
      { ...page.notes[0], sign: 2, tone: 1, quote: '末' },
    ],
    html: '<p><span class="written" data-note="2" data-tone="0" data-sign="1">毎月&lt;span class="written" data-note="0"></span><span class="written" data-note="0" data-tone="1" data-sign="2">末</span></p>',
  })
})

test('what one person wrote in one go needs no sign; what nobody knows has a tone of its own', () => {
  const block = { block: 0, type: 'paragraph', html: '<p><span class="written" data-note="1">末</span></p>', passages: [passage('末', 1)] }
  expect(signPassages(block, page)).toEqual({
    signed: [{ ...page.notes[1], sign: 1, tone: -1, quote: '末' }],
    html: '<p><span class="written" data-note="1" data-tone="6">末</span></p>',
  })
})
