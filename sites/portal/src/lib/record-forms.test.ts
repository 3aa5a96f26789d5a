import { createClient } from '@tsuzuri/client'
import { expect, test } from 'vitest'
import type { Form } from './answer-form.ts'
import type { LoadedRecord } from './load-record.ts'
import { recordForms } from './record-forms.ts'

const form = (values: Readonly<Record<string, string>>): Form => ({
  text: (name) => values[name] ?? '',
  secret: (name) => values[name] ?? '',
  all: (name) => (values[name] === undefined ? [] : [values[name]]),
  files: () => [],
  has: (name) => Object.hasOwn(values, name),
})
const loaded = {
  record: {
    id: 'r1',
    startsAt: '2026-11-20T01:23:45.678Z',
    dueAt: '2026-11-25T09:00:00.000Z',
    fields: { files: ['v1'], occurredAt: '2026-11-20T00:00:07.000Z' },
    may: {
      transitions: [
        { to: 'agreed', requires: ['dueAt'], fills: [] },
        { to: 'waiting-firm', requires: [], fills: [] },
      ],
    },
  },
  collection: { name: 'contacts', fields: { body: { kind: 'long-text' }, to: { kind: 'text' }, occurredAt: { kind: 'datetime' } } },
} as unknown as LoadedRecord

/** What is sent to the API, in order. */
const sendAll = async (
  values: Readonly<Record<string, string>>,
  intent: 'move' | 'send' | 'change' | 'resolve' | 'tie' | 'untie' = 'move',
): Promise<readonly string[]> => {
  const sent: string[] = []
  const client = createClient((path, init) => {
    sent.push(`${init?.method} ${path.replace('/api/v1/portals/abc/collections/contacts/records/', '')} ${String(init?.body)}`)
    return Promise.resolve(Response.json({}))
  })
  await recordForms(client, 'abc', loaded, 'Asia/Tokyo', '/p/abc/contacts/1')[intent](form(values))
  return sent
}

test('a reply that hands the ball over leaves the contact’s own text alone', async () => {
  expect(await sendAll({ to: 'waiting-firm', body: '押し込まれた値', 'comment.text': '2人です。' })).toEqual([
    'POST r1/transitions {"to":"waiting-firm","comment":"2人です。"}',
  ])
})

test('what a step asks for is written in one with it', async () => {
  expect(await sendAll({ to: 'agreed', dueAt: '2026-12-04', etag: '"1"' })).toEqual([
    'POST r1/transitions {"to":"agreed","patch":{"dueAt":"2026-12-04T23:59:00+09:00"}}',
  ])
})

test('the hour at which an entry ends stays until another is typed, and an emptied one is taken away', async () => {
  expect(await sendAll({ dueAt: '2026-11-25T18:00', etag: '"1"' }, 'change')).toEqual(['PATCH r1 {}'])
  expect(await sendAll({ dueAt: '2026-11-25T19:30', etag: '"1"' }, 'change')).toEqual(['PATCH r1 {"dueAt":"2026-11-25T19:30:00+09:00"}'])
  expect(await sendAll({ dueAt: '', etag: '"1"' }, 'change')).toEqual(['PATCH r1 {"dueAt":null}'])
})

test('a draft is written and sent in one', async () => {
  expect(await sendAll({ to: 'requested', title: '賞与', body: '計算をお願いします。', dueAt: '2026-12-04', etag: '"1"' }, 'send')).toEqual(
    [
      'POST r1/transitions {"to":"requested","patch":{"title":"賞与","dueAt":"2026-12-04T23:59:00+09:00","fields":{"body":"計算をお願いします。"}}}',
    ],
  )
})

test('a due day that was left as it is keeps its hour', async () => {
  expect(await sendAll({ title: '賞与', dueAt: '2026-11-25', etag: '"1"' }, 'change')).toEqual(['PATCH r1 {"title":"賞与"}'])
  expect(await sendAll({ dueAt: '', etag: '"1"' }, 'change')).toEqual(['PATCH r1 {"dueAt":null}'])
})

test('an end that is typed to the minute ends then', async () => {
  expect(await sendAll({ dueAt: '2026-11-26T15:30' }, 'change')).toEqual(['PATCH r1 {"dueAt":"2026-11-26T15:30:00+09:00"}'])
  expect(await sendAll({ dueAt: '2026-11-25T18:00', title: '打合せ' }, 'change')).toEqual(['PATCH r1 {"title":"打合せ"}'])
})

test('a moment that was left as it is shown stays what it is, to the second', async () => {
  const left = { startsAt: '2026-11-20T10:23', occurredAt: '2026-11-20T09:00', body: '備考' }
  expect(await sendAll(left, 'change')).toEqual(['PATCH r1 {"fields":{"body":"備考"}}'])
  expect(await sendAll({ startsAt: '2026-11-20T10:24', occurredAt: '' }, 'change')).toEqual([
    'PATCH r1 {"startsAt":"2026-11-20T10:24:00+09:00","fields":{"occurredAt":null}}',
  ])
})

test('a file is tied to a row beside those it holds, once, and taken off again', async () => {
  const tie = async (version: string, intent: 'tie' | 'untie') => sendAll({ tied: 'files', version, etag: '"1"' }, intent)
  expect(await Promise.all([tie('v2', 'tie'), tie('v1', 'tie'), tie('v1', 'untie')])).toEqual([
    ['PATCH r1 {"fields":{"files":["v1","v2"]}}'],
    ['PATCH r1 {"fields":{"files":["v1"]}}'],
    ['PATCH r1 {"fields":{"files":[]}}'],
  ])
})

test('where somebody else was faster, what nobody else changed is kept on what was read, and what was chosen on what was seen', async () => {
  const sent: (readonly unknown[])[] = []
  const client = createClient((_path, init) => {
    sent.push([new Headers(init?.headers).get('if-match'), JSON.parse(String(init?.body))])
    return Promise.resolve(Response.json({}))
  })
  const typed = { title: '賞与', body: '私の文', to: '田中', 'choose.body': 'yours', 'choose.to': 'theirs', etag: '"1"', seen: '"3"' }
  await recordForms(client, 'abc', loaded, 'Asia/Tokyo', '/p/abc/contacts/1').resolve(form(typed))
  expect(sent).toEqual([
    ['"1"', { title: '賞与' }],
    ['"3"', { fields: { body: '私の文' } }],
  ])
})

test('what is said for the firm only is sent as that', async () => {
  expect(await sendAll({ to: 'waiting-firm', 'comment.text': '社内', 'comment.firmOnly': '1' })).toEqual([
    'POST r1/transitions {"to":"waiting-firm","comment":"社内","firmOnly":true}',
  ])
})
