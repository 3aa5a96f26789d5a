import { ApiError } from '@tsuzuri/client'
import { expect, test } from 'vitest'
import { answerForm } from './answer-form.ts'

const sent = (fields: Readonly<Record<string, string>>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return new Request('http://site.example/', { method: 'POST', body })
}

test('a page that is only read carries out nothing', async () => {
  expect(await answerForm(new Request('http://site.example/'), { go: () => Promise.resolve('/') })).toBeNull()
})

test('a form is carried out by its intent and leads on', async () => {
  expect(await answerForm(sent({ intent: 'go', title: ' 締日 ' }), { go: (form) => Promise.resolve(`/${form.text('title')}`) })).toEqual({
    to: '/締日',
  })
})

test('a text keeps its line ends and a password its blanks', async () => {
  const seen: string[] = []
  await answerForm(sent({ intent: 'go', body: '一行目\r\n二行目', password: ' secret ' }), {
    go: (form) => {
      seen.push(form.text('body'), form.secret('password'))
      return Promise.resolve('/')
    },
  })
  expect(seen).toEqual(['一行目\n二行目', ' secret '])
})

test('a refusal of the API comes back to be shown with what was typed', async () => {
  const error = new ApiError({ status: 409, code: 'page-path-taken', detail: '', errors: [], current: undefined })
  const answer = await answerForm(sent({ intent: 'go', body: '一行目\r\n二行目' }), { go: () => Promise.reject(error) })
  expect([answer?.error, answer?.to, answer?.typed?.('body'), answer?.typed?.('title')]).toEqual([
    error,
    undefined,
    '一行目\n二行目',
    undefined,
  ])
})

test('an intent that no page knows changes nothing', async () => {
  expect(await answerForm(sent({ intent: 'constructor' }), {})).toBeNull()
})

test.each([
  ['JSON', 'application/json', '{"intent":"go"}'],
  ['a form without its boundary', 'multipart/form-data', 'x'],
])('%s is no form and asks for nothing', async (_name, type, body) => {
  const request = new Request('http://site.example/', { method: 'POST', headers: { 'content-type': type }, body })
  expect(await answerForm(request, { go: () => Promise.resolve('/') })).toBeNull()
})
