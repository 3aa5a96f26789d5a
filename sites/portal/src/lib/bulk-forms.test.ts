import { createClient } from '@tsuzuri/client'
import { expect, test } from 'vitest'
import { answerForm } from './answer-form.ts'
import { bulkForms } from './bulk-forms.ts'

const asked: string[] = []
const client = createClient(async (path, init) => {
  const place = path.replace('/api/v1/portals/abc', '')
  asked.push(`${init?.method ?? 'GET'} ${place} ${typeof init?.body === 'string' ? init.body : ''}`.trim())
  if (place === '') return Response.json({ timeZone: 'Asia/Tokyo' })
  if (place.includes('/records'))
    return Response.json({
      items: [
        { id: 'r1', number: 1 },
        { id: 'r3', number: null },
      ],
      next: null,
    })
  const { records } = JSON.parse(String(init?.body)) as { records: readonly string[] }
  return Response.json({
    items: records.map((record) => ({ record, refused: record === '2' ? { code: 'record-frozen' } : null })),
    next: null,
  })
})
const send = async (search: string, fields: readonly (readonly [string, string])[]) => {
  asked.length = 0
  const body = new FormData()
  for (const [name, value] of [['intent', 'bulk'], ...fields] as const) body.append(name, value)
  const url = new URL(`http://site.example/p/abc/requests/all${search}`)
  return answerForm(new Request(url, { method: 'POST', body }), bulkForms(client, 'abc', 'requests', url))
}

test('rows that were chosen are changed alike, and the address it leads to tells of each that was refused', async () => {
  const answer = await send('?state=open&done=9', [
    ['record', '1'],
    ['record', '2'],
    ['assignee', 'nobody'],
    ['dueAt', '2026-12-01'],
    ['to', 'done'],
  ])
  expect(answer?.to).toBe('/p/abc/requests/all?state=open&done=1&refused=2%3Arecord-frozen')
  expect(asked.at(-1)).toBe(
    'POST /collections/requests/bulk {"records":["1","2"],"patch":{"assignee":null,"dueAt":"2026-12-01T23:59:00+09:00"},"transition":{"to":"done"}}',
  )
})

test('all of a filter are those its list finds, whatever is chosen; nothing to change changes nothing', async () => {
  expect(
    (
      await send('?state=open', [
        ['every', 'on'],
        ['to', 'done'],
      ])
    )?.to,
  ).toBe('/p/abc/requests/all?state=open&done=2')
  expect(asked).toContain('GET /collections/requests/records?state=open&limit=200')
  expect((await send('', [['record', '1']]))?.to).toBe('/p/abc/requests/all?done=0')
})
