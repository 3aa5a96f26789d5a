import { firmRoles, roles, systemActor, userIdSchema } from '@tsuzuri/model'
import { defineCollection, definePlugin } from '@tsuzuri/plugin'
import { expect, test } from 'vitest'
import { putMember } from '../members/put-member.ts'
import { listNotices } from '../notices/list-notices.ts'
import { noticeProjection } from '../notices/notice-projection.ts'
import { openScope } from '../scope.ts'
import { openHouse } from '../testing/open-house.ts'
import { setInquiryForm } from './set-inquiry-form.ts'
import { takeInquiry } from './take-inquiry.ts'

const label = { ja: '連絡', en: 'Contact' }
const contacts = defineCollection({
  name: 'contacts',
  label,
  numbered: true,
  columns: { title: { label, required: true } },
  fields: {
    body: { kind: 'long-text', label },
    counterpart: { kind: 'text', label, maxLength: 200 },
    channel: { kind: 'text', label },
    side: { kind: 'text', label },
  },
  states: { open: { label, ball: 'firm' }, closed: { label, ball: null, final: true } },
  initial: 'open',
  transitions: [{ from: ['open'], to: 'closed', label, who: firmRoles }],
  rights: { read: roles, create: roles, update: roles, comment: roles, trash: firmRoles },
  order: { by: 'createdAt', direction: 'ascending' },
  text: () => '',
})
const plugins = [
  definePlugin({ name: 'contacts', collections: [contacts], blocks: {}, pageTypes: {}, rules: [], messages: { ja: {}, en: {} } }),
]
const inquiry = { name: '佐藤 花子', company: '', email: 'sato@midori.example', text: '資料をください。', locale: 'ja' } as const

test('the firm’s people of the portal are told that somebody asks, and by whose name', async () => {
  await using house = await openHouse({ plugins })
  const { engine } = house
  const system = await openScope(engine, systemActor, 'abc')
  for (const [name, role] of [
    ['lead', 'director'],
    ['admin', 'client-admin'],
  ] as const)
    await putMember(system, { userId: userIdSchema.parse(name), role })
  const lead = house.as('director', 'lead')
  const { inquiryCode } = await setInquiryForm(lead, { open: true })
  await takeInquiry(engine, inquiryCode ?? '', inquiry, { mails: false })
  const projection = noticeProjection(engine)
  await projection.apply(await engine.store.read.events.after(0, 500))
  expect((await listNotices(engine, lead.actor)).items).toMatchObject([
    { kind: 'turn', actorName: '佐藤 花子', record: { title: '佐藤 花子: 資料をください。' } },
  ])
  expect((await listNotices(engine, house.as('client-admin', 'admin').actor)).items).toEqual([])
})

test('a title ends with its first line, and with no half of a character', async () => {
  await using house = await openHouse({ plugins })
  const { inquiryCode } = await setInquiryForm(house.as('director'), { open: true })
  const titled = async (text: string, name = '佐藤') =>
    (await takeInquiry(house.engine, inquiryCode ?? '', { ...inquiry, name, text }, { mails: false })).title
  expect(await titled('資料をください。\r\n至急')).toBe('佐藤: 資料をください。')
  expect(await titled(`${'あ'.repeat(59)}𠮷野家`)).toBe(`佐藤: ${'あ'.repeat(59)}…`)
  const long = await takeInquiry(
    house.engine,
    inquiryCode ?? '',
    { ...inquiry, company: '会'.repeat(198), name: '𠮷'.repeat(100) },
    { mails: false },
  )
  expect([long.title.isWellFormed(), long.fields['counterpart']]).toEqual([true, `${'会'.repeat(198)} `])
})
