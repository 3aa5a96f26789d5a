import type { CoverageRowView } from '@tsuzuri/client'
import { pageIdSchema, portalIdSchema, type Role } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { translator } from '../messages/translate.ts'
import { coverageTodo } from './coverage-todo.ts'

const page = pageIdSchema.parse('01900000-0000-7000-8000-000000000000')
const row: CoverageRowView = {
  page,
  path: 'マスタ/締日',
  title: '締日',
  type: 'master',
  isExpected: true,
  steps: [],
  emptyFields: [],
  publication: null,
  isChanged: null,
  confirmation: null,
  readings: null,
  reviewDate: null,
  owner: null,
}
const told = (role: Role, said: Partial<CoverageRowView>) =>
  coverageTodo({ ...row, ...said }, { slug: 'abc', role, t: translator('ja'), fieldLabel: (name) => `〔${name}〕` })
const at = '/p/abc/%E3%83%9E%E3%82%B9%E3%82%BF/%E7%B7%A0%E6%97%A5'

test('each side is told what it can do itself, and what it waits for', () => {
  const steps = [
    { step: 'fields', done: false },
    { step: 'published', done: false },
    { step: 'confirmed', done: false },
  ] as const
  expect(told('member', { steps, emptyFields: ['payDay', 'owner'] })).toEqual([
    { text: '項目を埋める: 〔payDay〕、〔owner〕', href: at },
    { text: '公開する', href: at },
  ])
  const publication = {
    portalId: portalIdSchema.parse(page),
    pageId: page,
    turn: 1,
    number: 3,
    material: false,
    message: '',
    actorId: '',
    actorName: '',
    at: '',
  }
  const waiting = { steps: [{ step: 'confirmed', done: false }] as const, publication }
  expect(told('director', waiting)).toEqual([{ text: '顧客の承認者の確認待ち', href: at }])
  expect(told('client-admin', waiting)).toEqual([{ text: '確認する', href: at }])
  expect(told('member', { publication, isChanged: true })).toEqual([{ text: '編集を公開する', href: at }])
})

test('a page that is gone is looked for in the trash by the firm; clients are told that it is not there yet', () => {
  const gone = { path: null, steps: [{ step: 'exists', done: false }] as const }
  expect(told('director', gone)).toEqual([{ text: 'ごみ箱を見る', href: '/p/abc/trash' }])
  expect(told('client-viewer', gone)).toEqual([{ text: 'まだ公開されていません', href: null }])
})
