import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

const members = '/p/abc/members'
const rowOf = (page: Page, name: string) => page.locator('tbody tr', { hasText: name })
const notice = (page: Page) => page.locator('.notice').innerText()

test('the client’s approver invites, makes the link anew, and takes the invitation back, without any script', async () => {
  await using approver = await demo.open('client-admin', { scripts: false })
  const { page } = approver
  await page.goto(members)
  await page.fill('#invite-email', 'neko@abc.example')
  await page.fill('#invite-name', '猫田 花')
  await page.click('button[value="invite"]')
  const first = await page.inputValue('#told-once')
  await rowOf(page, '猫田 花').locator('button[value="renew"]').click()
  const second = await page.inputValue('#told-once')
  expect([await notice(page), first === second]).toEqual(['招待リンクを再発行しました。前のリンクはもう使えません。', false])

  await using guest = await demo.open(null)
  const opened = async (link: string) => [(await guest.page.goto(link))?.status(), await guest.page.locator('h1').innerText()]
  expect(await opened(first)).toEqual([404, '招待を使えません'])
  expect(await opened(second)).toEqual([200, '「株式会社ABC 人事業務ポータル」への招待'])
  await rowOf(page, '猫田 花').locator('button[value="revoke"]').click()
  expect([await notice(page), await rowOf(page, '猫田 花').count()]).toEqual(['招待を取り消しました。', 0])
  expect((await opened(second))[0]).toBe(404)
})

test('whoever joins with a password that is refused finds the name as they typed it', async () => {
  await using approver = await demo.open('client-admin')
  await approver.page.goto(members)
  await approver.page.fill('#invite-email', 'inu@abc.example')
  await approver.page.fill('#invite-name', '犬山')
  await approver.page.click('button[value="invite"]')
  await using guest = await demo.open(null)
  await guest.page.goto(await approver.page.inputValue('#told-once'))
  await guest.page.fill('#name', '犬山 太郎')
  await guest.page.fill('#password-new', 'password1234')
  await guest.page.click('button[value="accept"]')
  expect(await notice(guest.page)).toContain('推測されやすいパスワードです。')
  expect(await guest.page.inputValue('#name')).toBe('犬山 太郎')
})

test('who may manage nobody is offered nothing; the client’s approver only its own side, and not its own way out', async () => {
  const offered = async (role: string) => {
    await using person = await demo.open(role)
    await person.page.goto(members)
    const rows = await person.page.locator('tbody tr:has(.row-change button[value="change"]) th').allInnerTexts()
    return { rows: rows.map((text) => text.trim()).toSorted(), invites: await person.page.locator('#invite-email').count() }
  }
  for (const role of ['member', 'client-staff', 'client-viewer']) expect(await offered(role)).toEqual({ rows: [], invites: 0 })
  expect(await offered('client-admin')).toEqual({ rows: ['鈴木 由佳 すずき ゆか', '高橋 誠 たかはし まこと'].toSorted(), invites: 1 })
  expect((await offered('firm-admin')).rows).toHaveLength(5)
})

test('who forgot the password is told whom to ask, sets a new one by the approver’s link, and signs in with it, without any script', async () => {
  await using guest = await demo.open(null, { scripts: false })
  await guest.page.goto('/')
  expect(await guest.page.locator('main').innerText()).toContain('パスワードを忘れたときは、貴社の承認者か弊社の担当者に')
  await using approver = await demo.open('client-admin', { scripts: false })
  const { page } = approver
  await page.goto(members)
  await rowOf(page, '高橋 誠').locator('summary').click()
  await rowOf(page, '高橋 誠').locator('button[value="password"]').click()
  expect(await notice(page)).toBe('パスワード再設定リンクを発行しました。前に発行したリンクはもう使えません。')
  const link = await page.inputValue('#told-once')

  await guest.page.goto(link)
  expect(await guest.page.locator('main').innerText()).toContain('高橋 誠さんの新しいパスワード')
  await guest.page.fill('#password-new', 'password1234')
  await guest.page.click('button[value="set"]')
  expect(await notice(guest.page)).toContain('推測されやすいパスワードです。')
  const { email, password } = demo.product.account('client-viewer')
  await guest.page.fill('#password-new', password.split('').toReversed().join(''))
  await guest.page.click('button[value="set"]')
  expect(await notice(guest.page)).toBe('パスワードを設定しました。新しいパスワードでサインインしてください。')
  await guest.page.fill('#email', email)
  await guest.page.fill('#password', password.split('').toReversed().join(''))
  await guest.page.click('button[value="sign-in"]')
  expect(new URL(guest.page.url()).pathname).not.toBe('/')
  expect((await guest.page.goto(link))?.status()).toBe(409)
  expect(await notice(guest.page)).toBe('このリンクはすでに使われています。新しいパスワードでサインインしてください。')
  // Others of this file sign in as before.
  await guest.page.goto('/account')
  await guest.page.fill('#password-current', password.split('').toReversed().join(''))
  await guest.page.fill('#password-new', password)
  await guest.page.fill('#password-again', password)
  await guest.page.click('button[value="password"]')
  expect(await notice(guest.page)).toContain('パスワードを変更しました。')
})

test('a role is changed and somebody is removed in a row; what they have open is over, and they are told nothing but that', async () => {
  await using director = await demo.open('director')
  await using staff = await demo.open('client-viewer')
  await staff.page.goto('/p/abc/')
  const { page } = director
  await page.goto(members)
  await rowOf(page, '高橋 誠').locator('summary').click()
  await rowOf(page, '高橋 誠').locator('select').selectOption('client-staff')
  await rowOf(page, '高橋 誠').locator('button[value="change"]').click()
  expect([await notice(page), await rowOf(page, '高橋 誠').locator('[data-label="役割"]').innerText()]).toEqual([
    '役割を変えました。',
    '顧客担当',
  ])
  expect((await staff.page.goto('/p/abc/members'))?.status()).toBe(200)
  await rowOf(page, '高橋 誠').locator('summary').click()
  await rowOf(page, '高橋 誠').locator('button[value="remove"]').click()
  expect([await notice(page), await rowOf(page, '高橋 誠').count()]).toEqual(['メンバーから外しました。', 0])
  expect((await staff.page.goto('/p/abc/'))?.status()).toBe(404)
  await staff.page.goto('/desk')
  expect(await staff.page.locator('main').innerText()).toContain('参加しているポータルはありません')
})

test('a person changes the own name and password without any script; the other device is signed out, the old password is none', async () => {
  await using desk = await demo.open('member', { scripts: false })
  await using phone = await demo.open('member', { width: 390 })
  const { page } = desk
  const { password } = demo.product.account('member')
  await page.goto('/account')
  await page.fill('#own-name', '小林 彩子')
  await page.click('button[value="rename"]')
  expect([await notice(page), await page.locator('.person summary').innerText()]).toEqual(['氏名とふりがなを変更しました。', '小林 彩子'])
  await page.goto(members)
  expect(await rowOf(page, '小林 彩子').count()).toBe(1)

  const change = async (current: string, next: string, again = next) => {
    await page.goto('/account')
    await page.fill('#password-current', current)
    await page.fill('#password-new', next)
    await page.fill('#password-again', again)
    await page.click('button[value="password"]')
    return notice(page)
  }
  expect(await change('wrong wrong wrong', 'another long password')).toBe('パスワードが違います。')
  expect(await change(password, 'another long password', 'another long passwort')).toBe(
    '新しいパスワードが確認用と一致しません。もう一度入力してください。',
  )
  expect(await page.locator('button[value="end-session"]').count()).toBeGreaterThan(0)
  expect(await change(password, 'another long password')).toBe('パスワードを変更しました。ほかの端末はサインアウトされました。')
  expect(await page.locator('[aria-labelledby="sessions"] tbody tr').allInnerTexts()).toEqual([expect.stringContaining('この端末')])
  await phone.page.goto('/desk')
  expect(new URL(phone.page.url()).pathname).toBe('/')
  await phone.page.fill('#email', demo.product.account('member').email)
  await phone.page.fill('#password', 'another long password')
  await phone.page.click('button[value="sign-in"]')
  await phone.page.waitForURL('**/desk')
  await page.goto('/account')
  await page.click('button[value="end-session"]')
  expect(await notice(page)).toBe('その端末をサインアウトさせました。')
  await phone.page.goto('/desk')
  expect(new URL(phone.page.url()).pathname).toBe('/')
})

test('a firm admin opens a portal from the desk and goes on to invite; nobody else finds the form', async () => {
  await using admin = await demo.open('firm-admin')
  await using director = await demo.open('director')
  await director.page.goto('/desk')
  expect(await director.page.locator('a[href="/portals/new"]').count()).toBe(0)
  await director.page.goto('/portals/new')
  expect(await director.page.locator('#portal-slug').count()).toBe(0)
  const { page } = admin
  await page.goto('/desk')
  await page.click('a[href="/portals/new"]')
  await page.fill('#portal-name', '株式会社新規 人事業務ポータル')
  await page.fill('#portal-slug', 'abc')
  await page.click('button[value="open"]')
  expect([await notice(page), await page.inputValue('#portal-name')]).toEqual([
    'このアドレスはほかのポータルで使われています。別のアドレスにしてください。',
    '株式会社新規 人事業務ポータル',
  ])
  await page.fill('#portal-slug', 'shinki')
  await page.click('button[value="open"]')
  await page.waitForURL('**/p/shinki/members?*')
  expect(await notice(page)).toBe('ポータルを開設しました。続けて、弊社の担当者と顧客の承認者を招待してください。')
  expect(await page.locator('nav.sidebar').innerText()).toContain('マスタ')
})

test('a firm admin makes a colleague one too and takes it back; a client’s person is refused, the last one stays', async () => {
  await using admin = await demo.open('firm-admin')
  await using director = await demo.open('director')
  const { page } = admin
  const add = async (role: 'client-staff' | 'director'): Promise<void> => {
    await page.fill('#admin-email', demo.product.account(role).email)
    await page.click('button[value="add"]')
  }
  await director.page.goto('/firm-admins')
  expect(await director.page.locator('#admin-email').count()).toBe(0)
  await page.goto('/desk')
  await page.click('a[href="/firm-admins"]')
  expect(await page.locator('.row-change').count()).toBe(0)
  await add('client-staff')
  expect(await notice(page)).toBe('顧客側の方は管理者にできません。')
  await add('director')
  expect(await notice(page)).toBe('管理者に追加しました。')
  await director.page.goto('/portals/new')
  expect(await director.page.locator('#portal-slug').count()).toBe(1)
  const row = page.locator('tr', { hasText: demo.product.account('director').email })
  await row.locator('summary').click()
  await row.locator('button[value="remove"]').click()
  expect(await notice(page)).toBe('管理者から外しました。')
  await director.page.goto('/portals/new')
  expect(await director.page.locator('#portal-slug').count()).toBe(0)
  await director.page.goto('/p/abc/')
  expect(new URL(director.page.url()).pathname).toBe('/p/abc/')
})

test('a firm admin hands out a key once and takes it back; from then on it opens nothing', async () => {
  await using admin = await demo.open('firm-admin')
  const { page } = admin
  await page.goto('/p/abc/')
  await page.click('nav.sidebar a[href$="/settings/keys"]')
  await page.evaluate(() => document.querySelector('#key-name')?.removeAttribute('maxlength'))
  await page.fill('#key-name', '長すぎる用途'.repeat(6))
  await page.selectOption('#key-role', 'director')
  await page.click('button[value="make"]')
  expect([await page.inputValue('#key-name'), await page.inputValue('#key-role')]).toEqual(['長すぎる用途'.repeat(6), 'director'])
  await page.fill('#key-name', '給与ソフト')
  await page.selectOption('#key-role', 'member')
  await page.click('button[value="make"]')
  const key = await page.inputValue('#told-once')
  const read = async () => (await fetch(`${demo.product.base}/api/v1/portals/abc`, { headers: { authorization: `Bearer ${key}` } })).status
  expect([key.startsWith('tzk_'), await read()]).toEqual([true, 200])
  await page.goto('/p/abc/settings/keys')
  expect([await page.locator('#told-once').count(), (await page.content()).includes(key)]).toEqual([0, false])
  await rowOf(page, '給与ソフト').locator('summary').click()
  await rowOf(page, '給与ソフト').locator('button[value="revoke"]').click()
  expect([await notice(page), await rowOf(page, '給与ソフト').count(), await read()]).toEqual(['キーを無効にしました。', 0, 401])
  await using director = await demo.open('director')
  await director.page.goto('/p/abc/')
  expect(await director.page.locator('a[href$="/settings/keys"]').count()).toBe(0)
  expect((await director.page.goto('/p/abc/settings/keys'))?.status()).toBe(404)
})

test('of two who change the same member at once the second is told so, and sees how it stands', async () => {
  await using director = await demo.open('director')
  await using admin = await demo.open('firm-admin')
  const change = async (page: Page, role: string) => {
    await rowOf(page, '鈴木 由佳').locator('summary').click()
    await rowOf(page, '鈴木 由佳').locator('select').selectOption(role)
    await rowOf(page, '鈴木 由佳').locator('button[value="change"]').click()
    return notice(page)
  }
  for (const { page } of [director, admin]) await page.goto(members)
  expect(await change(director.page, 'client-viewer')).toBe('役割を変えました。')
  expect(await change(admin.page, 'client-admin')).toBe(
    'このメンバーは、ほかの人が先に変更しました。下の一覧が最新です。確かめてから、もう一度お試しください。',
  )
  expect(await rowOf(admin.page, '鈴木 由佳').locator('[data-label="役割"]').innerText()).toBe('閲覧者')
})

test('who answered for a contact and has left is still named when something else of it is edited', async () => {
  await using admin = await demo.open('firm-admin')
  const { page } = admin
  await page.goto(members)
  const leaver = await page.evaluate(async () => {
    const base = '/api/v1/portals/abc'
    const headers = { 'content-type': 'application/json' }
    const { items } = (await (await fetch(`${base}/members`)).json()) as {
      items: readonly { readonly userId: string; readonly name: string; readonly etag: string }[]
    }
    const { userId, etag } = items.find(({ name }) => name === '鈴木 由佳') ?? { userId: '', etag: '' }
    const body = JSON.stringify({ title: '退職する方の連絡', assignee: userId })
    await fetch(`${base}/collections/contacts/records`, { method: 'POST', headers, body })
    await fetch(`${base}/members/${userId}`, { method: 'DELETE', headers: { 'if-match': etag } })
    return userId
  })
  await page.goto('/p/abc/contacts')
  await page.click('a:has-text("退職する方の連絡")')
  await page.click('[data-dialog="edit-record"]')
  expect((await page.locator('#edit-assignee option:checked').innerText()).trim()).toBe('(退会した人)')
  await page.fill('#edit-counterpart', '後任の方')
  await page.click('button[value="change"]')
  await page.waitForSelector('.fields :text("後任の方")')
  expect(await page.locator('#edit-assignee').inputValue()).toBe(leaver)
})
