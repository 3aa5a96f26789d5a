import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './sign-in.ts'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

const state = (page: Page): Promise<string> => page.locator('.page-head .state').innerText()
const comesTo = async (page: Page, label: string): Promise<void> => {
  await page.waitForSelector(`.page-head .state:has-text("${label}")`)
}
const press = async (page: Page, label: string): Promise<void> => page.locator('.turn__acts').getByText(label, { exact: true }).click()
const place = (page: Page, name: string): Promise<void> =>
  page.setInputFiles('tsuzuri-file-list input[type="file"]:not([webkitdirectory])', {
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from('1\n'),
  })

const handIn = async (page: Page): Promise<void> => {
  await press(page, 'チェックに回す')
  await page.click('#move-checking button[value="move"]')
}
const deliver = async (page: Page): Promise<void> => {
  for (const box of await page.locator('#move-delivered [type="checkbox"][name="checked"]').all()) await box.check()
  await page.click('#move-delivered button[value="move"]')
}

/** Makes a request of a file that is placed on the drive, writes it and sends it; answers its address. */
const askWithFile = async (page: Page, name: string, words: string): Promise<string> => {
  await page.goto('/p/abc/files')
  await place(page, name)
  await page.locator('tsuzuri-file-list tr', { hasText: name }).getByText('このファイルで依頼').click()
  await page.waitForURL('**/requests/*')
  await page.keyboard.type(words)
  await page.click('button[value="send"]')
  await comesTo(page, '依頼済')
  return new URL(page.url()).pathname
}
const asDirector = async (method: string, path: string, body: object): Promise<void> => {
  const { base } = demo.product
  const answer = await fetch(`${base}/api/v1/portals/abc${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin: base, cookie: await signIn(demo.product, 'director') },
    body: JSON.stringify(body),
  })
  expect(answer.ok).toBe(true)
}

test('a request goes its whole way, and each step shows on the open screens of both sides', async () => {
  await using staff = await demo.open('client-staff')
  await using approver = await demo.open('client-admin')
  await using director = await demo.open('director')
  await using member = await demo.open('member')

  await staff.page.goto('/p/abc/files')
  await place(staff.page, '残業時間.csv')
  await staff.page.locator('tsuzuri-file-list tr', { hasText: '残業時間.csv' }).getByText('このファイルで依頼').click()
  await staff.page.waitForURL('**/requests/*')
  const address = new URL(staff.page.url()).pathname
  for (const { page } of [approver, director, member]) await page.goto(address)
  expect(await state(director.page)).toContain('下書き')
  expect(await director.page.getByText('下書きを破棄する').count()).toBe(0)

  await staff.page.keyboard.type('部門別に集計してください。')
  await staff.page.click('button[value="send"]')
  await comesTo(staff.page, '依頼済')
  await comesTo(director.page, '依頼済')
  await director.page.waitForSelector('.asked:text("部門別に集計してください。")')

  await press(director.page, '見積と期限を提案する')
  await director.page.fill('#move-proposed-estimateHours', '3')
  await director.page.fill('#move-proposed-dueAt', '2099-12-04')
  await director.page.click('#move-proposed button[value="move"]')
  await comesTo(staff.page, '提案中')
  await press(staff.page, '見直しを頼む')
  await staff.page.fill('#move-estimating-body', '3日までにお願いします。')
  await staff.page.click('#move-estimating button[value="move"]')
  await comesTo(director.page, '見積中')
  await press(director.page, '見積と期限を提案する')
  expect(await director.page.inputValue('#move-proposed-estimateHours')).toBe('3')
  await director.page.fill('#move-proposed-dueAt', '2099-12-03')
  await director.page.click('#move-proposed button[value="move"]')
  await comesTo(staff.page, '提案中')
  await press(staff.page, '提案に合意する')
  await comesTo(director.page, '合意済')
  await director.page.getByRole('button', { name: '内容を編集' }).click()
  expect(await director.page.locator('#edit-record [name="dueAt"]').count()).toBe(0)
  await director.page.selectOption('#edit-record [name="assignee"]', { label: '小林 彩' })
  await director.page.click('#edit-record button[value="change"]')
  await member.page.waitForSelector('.turn__who:has-text("小林 彩")')
  await press(member.page, '作業を始める')
  await comesTo(member.page, '作業中')

  await member.page.goto('/p/abc/files')
  await place(member.page, '残業集計.csv')
  await member.page.waitForSelector('tsuzuri-file-list tr:has-text("残業集計.csv")')
  await member.page.goto(address)
  await member.page.getByText('成果物を添える').click()
  await member.page.selectOption('#tie-version', { index: 1 })
  await member.page.click('button[value="tie"]')
  await staff.page.waitForSelector('.fields tr:has-text("成果物") :text("残業集計.csv")')

  await staff.page.fill('#comment-body', '書きかけの文')
  await handIn(member.page)
  await comesTo(director.page, 'チェック中')
  await press(director.page, '納品する')
  await director.page.check('#move-delivered label:has-text("依頼どおりか") input')
  await director.page.click('#move-delivered button[value="move"]')
  await director.page.waitForSelector('#move-delivered :text("チェックが済んでいません: 漏れはないか、誤字脱字はないか")')
  await deliver(director.page)
  await comesTo(staff.page, '納品済')
  expect(await staff.page.inputValue('#comment-body')).toBe('書きかけの文')

  await press(staff.page, '差し戻す')
  await staff.page.fill('#move-sent-back-body', '営業部の分が抜けています。')
  await staff.page.click('#move-sent-back button[value="move"]')
  await member.page.waitForSelector('.timeline :text("営業部の分が抜けています。")')
  await press(member.page, '作業を始める')
  await comesTo(member.page, '作業中')
  await handIn(member.page)
  await comesTo(director.page, 'チェック中')
  await press(director.page, '納品する')
  await deliver(director.page)
  await comesTo(approver.page, '納品済')
  await press(approver.page, '検収する')
  for (const { page } of [approver, staff, director, member]) await comesTo(page, '検収済')
  for (const { complaints } of [staff, approver, director, member]) expect(complaints).toEqual([])
})

test('in direct mode three people take a request its whole way without anybody between them', async () => {
  await asDirector('PATCH', '', { mode: 'direct' })
  await using staff = await demo.open('client-staff')
  await using approver = await demo.open('client-admin')
  await using member = await demo.open('member')
  const address = await askWithFile(staff.page, '住所変更.csv', '届出をお願いします。')
  for (const { page } of [approver, member]) await page.goto(address)

  await press(member.page, '見積と期限を提案する')
  await member.page.fill('#move-proposed-estimateHours', '2')
  await member.page.fill('#move-proposed-dueAt', '2099-12-04')
  await member.page.click('#move-proposed button[value="move"]')
  await comesTo(staff.page, '提案中')
  await press(staff.page, '提案に合意する')
  await comesTo(member.page, '合意済')
  await press(member.page, '作業を始める')
  await staff.page.waitForSelector('.turn__who:has-text("小林 彩")')

  await press(member.page, '納品する')
  await member.page.click('#move-delivered button[value="move"]')
  await member.page.waitForSelector('#move-delivered :text("成果物を選ぶか、成果物がない理由を書いてください。")')
  await member.page.fill('#move-delivered-noResults', '電子申請の受理をもって完了')
  await member.page.click('#move-delivered button[value="move"]')
  await comesTo(staff.page, '納品済')
  await staff.page.waitForSelector('.fields tr:has-text("成果物がない理由"):has-text("電子申請の受理をもって完了")')
  await press(staff.page, '差し戻す')
  await staff.page.fill('#move-sent-back-body', '控えをください。')
  await staff.page.click('#move-sent-back button[value="move"]')
  await comesTo(member.page, '差戻し')
  await press(member.page, '作業を始める')
  await comesTo(member.page, '作業中')
  await press(member.page, '納品する')
  await member.page.check('#move-delivered label:has-text("住所変更.csv") input')
  await member.page.click('#move-delivered button[value="move"]')
  await comesTo(approver.page, '納品済')
  await approver.page.waitForSelector('.fields tr:has-text("成果物") :text("住所変更.csv")')
  expect(await approver.page.locator('.fields tr', { hasText: '成果物がない理由' }).count()).toBe(0)
  await press(approver.page, '検収する')
  for (const { page, complaints } of [staff, approver, member]) {
    await comesTo(page, '検収済')
    expect(complaints).toEqual([])
  }
  await asDirector('PATCH', '', { mode: 'director' })
})

test('a card of the board is dragged, moved by keyboard, or asked for what its step needs, and shows on the other screen', async () => {
  await using director = await demo.open('director')
  await using staff = await demo.open('client-staff')
  // Nothing above it that changes with a step and would move it from under the hand.
  await asDirector('POST', '/pages', { title: 'ボード', slug: 'board', markdown: '::request-list{view="board" state="open"}' })
  for (const { page } of [director, staff]) await page.goto('/p/abc/board')
  const card = (page: Page, title: string) => page.locator('.board__card', { hasText: title })
  const column = (page: Page, name: string) => page.locator(`.board__column[data-state="${name}"]`)
  const said = (page: Page, words: string) => page.waitForSelector(`tsuzuri-request-list [data-status]:has-text("${words}")`)
  const title = '被扶養者の追加1名'
  await director.page.waitForSelector('.board__card[draggable="true"]')
  await staff.page.waitForSelector('.board__card[draggable="true"]')

  await card(staff.page, title).dragTo(column(staff.page, 'estimating'))
  await said(staff.page, `「${title}」は「見積中」へは移せません。いまの状態から移せるのは、取下げです。`)
  await card(director.page, title).dragTo(column(director.page, 'estimating'))
  await column(staff.page, 'estimating').locator('.board__card', { hasText: title }).waitFor()
  await card(director.page, title).dragTo(column(director.page, 'proposed'))
  await director.page.fill('dialog[open] [name="estimateHours"]', '2')
  await director.page.click('dialog[open] button[value="move"]')
  await column(staff.page, 'proposed').locator('.board__card', { hasText: title }).waitFor()

  await card(staff.page, title).locator('summary').focus()
  for (const key of ['Enter', 'Tab', 'Enter']) await staff.page.keyboard.press(key)
  await column(director.page, 'agreed').locator('.board__card', { hasText: title }).waitFor()
  for (const { complaints } of [director, staff]) expect(complaints).toEqual([])
})

test('somebody’s half-written draft is not taken away when a colleague sends it', async () => {
  await using staff = await demo.open('client-staff')
  await using approver = await demo.open('client-admin')
  await staff.page.goto('/p/abc/files')
  await staff.page.locator('tsuzuri-file-list form[data-once] button').first().click()
  await staff.page.waitForURL('**/requests/*')
  await approver.page.goto(new URL(staff.page.url()).pathname)
  await approver.page.fill('[name="description"]', '承認者の書きかけ')
  await staff.page.fill('[name="description"]', '担当の文')
  await staff.page.click('button[value="send"]')
  await approver.page.waitForSelector('[data-status]:has-text("ほかの人がこの内容を更新しました。")')
  expect(await approver.page.inputValue('[name="description"]')).toBe('承認者の書きかけ')
})

test('without scripts a request is made of a file, written and sent, another thrown away, and the desk narrowed', async () => {
  const seat = { locale: 'en-US', scripts: false } as const
  await using client = await demo.open('client-staff', seat)
  const staff = client.page
  const begin = async (): Promise<void> => {
    await staff.goto('/p/abc/')
    await staff.locator('tsuzuri-file-list form[data-once] button').first().click()
    await staff.waitForURL('**/requests/*')
  }
  await begin()
  await staff.fill('[name="description"]', 'By department, please.')
  await staff.click('button[value="send"]')
  expect(await state(staff)).toContain('Requested')
  await begin()
  await staff.locator('summary', { hasText: 'If you do not need this draft' }).click()
  await staff.getByText('Discard draft').click()
  expect(await state(staff)).toContain('Cancelled')
  await using lead = await demo.open('director', seat)
  const director = lead.page
  await director.goto('/desk')
  await director.selectOption('[name="ball"]', 'firm')
  await director.selectOption('[name="portal"]', 'abc')
  await director.check('[name="late"]')
  await director.getByText('Filter').click()
  expect(new URL(director.url()).search).toBe('?ball=firm&portal=abc&collection=&late=true')
  const rows = await director.locator('table').first().locator('tbody tr').allInnerTexts()
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row).toContain('late')
})
