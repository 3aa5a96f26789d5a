import { chooseNotices, createJobRunner, createRecord, openScope, removeMember, trashRecord } from '@tsuzuri/core'
import { type Actor, systemActor, userIdSchema } from '@tsuzuri/model'
import { type SmtpServer, startSmtp } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'
import { mailJobs } from './mail-jobs.ts'
import { openMailer } from './open-mailer.ts'

const from = 'tsuzuri@firm.example'
const boss: Actor = { ...systemActor, kind: 'person', id: 'boss', name: '課長' }
const minute = 60_000
const patient = { timeout: 20_000, interval: 50 }

const openWith = (smtp: Pick<SmtpServer, 'url'>, query = ''): Promise<TestServer> =>
  openTestServer({ smtp: { url: `${smtp.url}${query}`, from } })

/** Assigns a new request to somebody, who is told at once. */
const assign = async (house: TestServer, assignee: string, title = '給与計算') =>
  createRecord(await openScope(house.running.server.engine, boss, 'abc'), { collection: 'requests', title, assignee, fields: {} })

const engineOf = (house: TestServer) => house.running.server.engine
const counts = (house: TestServer) => engineOf(house).store.read.jobs.counts()
/** What is done again and again: escalating, planning on, beginning reports, digests. */
const regular = 4

/** What is due after a while is done, as by another process whose clock is that far on. */
const runLater = async (house: TestServer, smtp: Pick<SmtpServer, 'url'>, milliseconds: number): Promise<void> => {
  const engine = { ...engineOf(house), now: () => new Date(Date.now() + milliseconds) }
  const mailer = openMailer({ url: smtp.url, from, host: '127.0.0.1' })
  const sending = { mailer, origin: 'http://127.0.0.1:1', secret: house.running.server.secret }
  const runner = createJobRunner(engine, mailJobs(sending), () => {})
  await runner.settle()
  await runner.stop()
  mailer.close()
}
const header = (mail: string | undefined, name: string): string | undefined => {
  const head = (mail ?? '').split('\r\n\r\n', 1)[0]?.replaceAll(/\r\n[ \t]+/g, ' ') ?? ''
  return new RegExp(`^${name}: (.*)$`, 'mi').exec(head)?.[1]
}
/** The texts of a mail as they read: plain, then HTML. */
const partsOf = (mail: string | undefined): readonly string[] =>
  [...(mail ?? '').matchAll(/Content-Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, text = '']) =>
    Buffer.from(text, 'base64').toString('utf8'),
  )
const bodyOf = (mail: string | undefined): string => partsOf(mail).join('\n')

test('who is assigned something is mailed at once: in their portal’s words, with a link there and one that ends such mails', async () => {
  await using smtp = await startSmtp()
  await using house = await openWith(smtp)
  const hanako = await house.person('hanako@firm.example', 'abc', 'director')
  const { number } = await assign(house, hanako, '<b>給与</b>計算')
  await expect.poll(() => smtp.mails.length, patient).toBe(1)
  const [mail] = smtp.mails
  expect(header(mail, 'From')).toBe(`Tsuzuri <${from}>`)
  expect(header(mail, 'To')).toBe('hanako <hanako@firm.example>')
  expect(header(mail, 'Message-ID')).toMatch(/^<notice\.[\w-]+@127\.0\.0\.1>$/)
  expect(header(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  expect(bodyOf(mail)).toContain(`http://127.0.0.1:1/p/abc/requests/${number}`)
  expect(partsOf(mail)[1]).toContain('&lt;b&gt;給与')
  expect(partsOf(mail)[1]).not.toContain('<b>給与')
  await expect.poll(() => counts(house), patient).toEqual({ waiting: regular, dead: 0 })

  const link = (header(mail, 'List-Unsubscribe') ?? '').replace('<http://127.0.0.1:1', house.base).replace('>', '')
  const ended = await fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })
  expect(ended.status).toBe(200)
  expect((await fetch(`${link}x`, { method: 'POST' })).status).toBe(404)
  const cookie = await house.signIn('hanako@firm.example')
  const choices = await (await house.askByCookie(cookie, 'GET', '/me/notice-choices?portal=abc')).json()
  expect(choices).toMatchObject({ assigned: 'none', turn: 'daily', reply: 'now', escalated: 'now' })
})

test('a title with line ends adds no header', async () => {
  await using smtp = await startSmtp()
  await using house = await openWith(smtp)
  const hanako = await house.person('hanako@firm.example', 'abc', 'director')
  await assign(house, hanako, 'a\r\nBcc: evil@example.com\r\n\r\nbody')
  await expect.poll(() => smtp.mails.length, patient).toBe(1)
  expect(header(smtp.mails[0], 'Bcc')).toBeUndefined()
})

test('a server that wants to be asked again later is, and one that refuses the addressee is not', async () => {
  await using smtp = await startSmtp({
    onAddressee: (address, turn) =>
      address.startsWith('nobody') ? { code: 550, message: 'No such user' } : turn === 1 ? { code: 451, message: 'Greylisted' } : null,
  })
  await using house = await openWith(smtp)
  const hanako = await house.person('hanako@firm.example', 'abc', 'director')
  await assign(house, hanako)
  await expect
    .poll(async () => (await engineOf(house).store.read.jobs.isDue(new Date(Date.now() + minute))) && smtp.mails.length, patient)
    .toBe(0)
  const nobody = await house.person('nobody@firm.example', 'abc', 'director')
  await assign(house, nobody)
  await expect.poll(() => counts(house), patient).toEqual({ waiting: regular + 1, dead: 1 })
  expect((await engineOf(house).store.read.jobs.dead(9)).map(({ kind, error }) => `${kind} ${error}`)).toEqual([
    expect.stringContaining('mail-notice The mail server refuses the addressee'),
  ])
  await runLater(house, smtp, minute)
  expect(smtp.mails.map((mail) => header(mail, 'To'))).toEqual(['hanako <hanako@firm.example>'])
  expect(await counts(house)).toEqual({ waiting: regular, dead: 1 })
})

test('where nobody knows whether a mail was taken it is sent again, as the same', async () => {
  await using smtp = await startSmtp({ breaksOff: 1 })
  await using house = await openWith(smtp)
  const hanako = await house.person('hanako@firm.example', 'abc', 'director')
  await assign(house, hanako)
  await expect.poll(() => smtp.mails.length, patient).toBe(1)
  await expect.poll(async () => engineOf(house).store.read.jobs.isDue(new Date(Date.now() + minute)), patient).toBe(true)
  await runLater(house, smtp, minute)
  expect(new Set(smtp.mails.map((mail) => header(mail, 'Message-ID'))).size).toBe(1)
  expect(smtp.mails.length).toBe(2)
  expect(await counts(house)).toEqual({ waiting: regular, dead: 0 })
})

test('an address that a stranger typed wrongly into the form for inquiries is nothing to see to', async () => {
  await using smtp = await startSmtp({ onAddressee: () => ({ code: 550, message: 'No such user' }) })
  await using house = await openWith(smtp)
  const { store, newId, now } = engineOf(house)
  const data = { name: '佐藤', address: 'nobody@midori.example', locale: 'ja' }
  const id = newId()
  await store.unit((tx) => tx.jobs.add({ id, kind: 'mail-receipt', key: id, data, runAt: now(), createdAt: now() }))
  await expect.poll(() => counts(house), patient).toEqual({ waiting: regular, dead: 0 })
  expect(smtp.mails).toEqual([])
})

test('a server that falls silent is left when its time is over, and asked again later', async () => {
  await using smtp = await startSmtp({ fallsSilent: 1 })
  await using house = await openWith(smtp, '?socketTimeout=200')
  const hanako = await house.person('hanako@firm.example', 'abc', 'director')
  await assign(house, hanako)
  await expect.poll(() => smtp.mails.length, patient).toBe(1)
  await expect.poll(async () => engineOf(house).store.read.jobs.isDue(new Date(Date.now() + minute)), patient).toBe(true)
  await runLater(house, smtp, minute)
  expect(new Set(smtp.mails.map((mail) => header(mail, 'Message-ID'))).size).toBe(1)
  expect(smtp.mails.length).toBe(2)
  expect(await counts(house)).toEqual({ waiting: regular, dead: 0 })
})

test('a mail goes over TLS where the server offers it, and not to one whose certificate nobody vouches for', async () => {
  await using smtp = await startSmtp({ tls: true })
  await using house = await openWith(smtp)
  const hanako = await house.person('hanako@firm.example', 'abc', 'director')
  await assign(house, hanako)
  await expect.poll(async () => engineOf(house).store.read.jobs.isDue(new Date(Date.now() + minute)), patient).toBe(true)
  expect(smtp.mails).toEqual([])
  await runLater(house, { url: `${smtp.url}?tls.rejectUnauthorized=false` }, 2 * minute)
  expect(smtp.secured).toEqual([true])
})

test('what somebody may no longer see by the time of sending is not mailed', async () => {
  await using nowhere = await startSmtp({ onAddressee: () => ({ code: 421, message: 'Busy' }) })
  await using smtp = await startSmtp()
  await using house = await openWith(nowhere)
  const [gone, still] = [
    await house.person('gone@firm.example', 'abc', 'member'),
    await house.person('still@firm.example', 'abc', 'member'),
  ]
  await assign(house, gone)
  const trashed = await assign(house, still, '要らないもの')
  await assign(house, still, '要るもの')
  await expect.poll(() => counts(house), patient).toEqual({ waiting: regular + 3, dead: 0 })
  const scope = await openScope(engineOf(house), systemActor, 'abc')
  await removeMember(scope, { userId: userIdSchema.parse(gone) })
  await trashRecord(scope, { record: trashed.id })
  await runLater(house, smtp, 5 * minute)
  expect(smtp.mails.map((mail) => header(mail, 'To'))).toEqual(['still <still@firm.example>'])
  expect(bodyOf(smtp.mails[0])).toContain('要るもの')
  expect(await counts(house)).toEqual({ waiting: regular, dead: 0 })
})

test('what is wanted once a day comes together, after eight in the morning of the next business day', async () => {
  await using smtp = await startSmtp()
  await using house = await openWith(smtp)
  const hanako = await house.person('hanako@firm.example', 'abc', 'director')
  const actor: Actor = {
    ...systemActor,
    kind: 'person',
    id: hanako,
    firmAdmin: false,
    roles: await engineOf(house).store.read.portals.rolesOf(userIdSchema.parse(hanako)),
  }
  await chooseNotices(engineOf(house), actor, { portal: null, choices: { assigned: 'daily' } })
  for (const title of ['一', '二', '三']) await assign(house, hanako, title)
  await expect
    .poll(async () => engineOf(house).store.read.notices.countUnread(userIdSchema.parse(hanako), [...actor.roles.keys()]), patient)
    .toBe(3)
  // Ten days on there has been a business day, whatever day it is now; of these, one hour of each is tried.
  for (let hours = 24; hours <= 240 && smtp.mails.length === 0; hours += 6) await runLater(house, smtp, hours * 60 * minute)
  expect(smtp.mails.length).toBe(1)
  for (const title of ['一', '二', '三']) expect(bodyOf(smtp.mails[0])).toContain(title)
  await runLater(house, smtp, 300 * 60 * minute)
  expect(smtp.mails.length).toBe(1)
})

test('invitations and links for a new password are mailed to whom they are for, and lie sealed until then', async () => {
  await using busy = await startSmtp({ onAddressee: () => ({ code: 421, message: 'Busy' }) })
  await using smtp = await startSmtp()
  await using house = await openWith(busy)
  const key = await house.key('abc', 'firm-admin')
  const invited = await house.ask(key, 'POST', '/portals/abc/members', {
    email: 'new@abc.example',
    name: 'A\r\nBcc: x@y.example',
    role: 'client-staff',
  })
  const { link } = (await invited.json()) as { link: string }
  const revoked = await house.ask(key, 'POST', '/portals/abc/members', { email: 'other@abc.example', role: 'client-staff' })
  const { id } = (await revoked.json()) as { id: string }
  await house.ask(key, 'DELETE', `/portals/abc/invitations/${id}`)
  await expect.poll(() => counts(house), patient).toEqual({ waiting: regular + 2, dead: 0 })
  await runLater(house, smtp, 5 * minute)
  expect(smtp.mails.map((mail) => [header(mail, 'To'), header(mail, 'Bcc')])).toEqual([
    ['"A Bcc: x@y.example" <new@abc.example>', undefined],
  ])
  expect(bodyOf(smtp.mails[0])).toContain(link.replace(house.base, 'http://127.0.0.1:1'))
  expect(await counts(house)).toEqual({ waiting: regular, dead: 0 })
})
