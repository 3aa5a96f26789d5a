import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

/** Makes a plain page over the API with the person's own session; answers its address. */
const makePage = async (page: Page, title: string, markdown: string): Promise<string> => {
  const made = await page.evaluate(
    async (body) => {
      const response = await fetch('/api/v1/portals/abc/pages', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return (await response.json()) as { path: string }
    },
    { title, markdown, type: 'minutes' },
  )
  return `/p/abc/${made.path.split('/').map(encodeURIComponent).join('/')}`
}

/** Opens the editor of a page and puts the cursor at the end of the text. */
const edit = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await page.click('[data-edit]')
  await page.waitForSelector('.ProseMirror')
  await page.click('.ProseMirror > :last-child')
  await page.keyboard.press('Control+End')
}
const text = '.ProseMirror'

test('staff and client type Japanese into one page and see each other', async () => {
  await using staff = await demo.open('member')
  await using client = await demo.open('client-staff')
  const address = await makePage(staff.page, '打合せ議事録', 'はじめの一行\n')
  await edit(staff.page, address)
  await edit(client.page, address)

  await staff.page.keyboard.type('担当より: 締日は末日です。')
  await client.page.waitForSelector(`${text}:has-text("担当より: 締日は末日です。")`)
  await client.page.waitForSelector('.collaboration-carets__label')
  // As an input method does it: a reading is composed, then the word is chosen.
  await client.page.keyboard.press('Control+End')
  await client.page.keyboard.press('Enter')
  const input = await client.context.newCDPSession(client.page)
  await input.send('Input.imeSetComposition', { text: 'きゅうよ', selectionStart: 4, selectionEnd: 4 })
  await staff.page.keyboard.type('(確認中)')
  await input.send('Input.insertText', { text: '給与は25日払いです。' })
  await staff.page.waitForSelector(`${text}:has-text("給与は25日払いです。")`)
  await client.page.waitForSelector(`${text}:has-text("(確認中)")`)

  const [ours, theirs] = await Promise.all([linesOf(staff.page), linesOf(client.page)])
  for (const lines of [ours, theirs]) {
    expect(lines[0]).toContain('はじめの一行担当より: 締日は末日です。(確認中)')
    expect(lines[1]).toContain('給与は25日払いです。')
  }
  await staff.page.waitForSelector('[data-save-state][data-state="saved"]')
  await client.page.waitForSelector('[data-save-state][data-state="saved"]')

  await staff.page.click('[data-edit-done]')
  await staff.page.waitForSelector('[data-page-body]:has-text("給与は25日払いです。")')
  expect([...staff.complaints, ...client.complaints]).toEqual([])
})

/** The paragraphs as they were written: the other's cursor, which may stand in the midst of a word, left out with its name. */
const linesOf = (page: Page): Promise<readonly string[]> =>
  page.locator(`${text} p`).evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const copy = paragraph.cloneNode(true) as Element
      for (const cursor of copy.querySelectorAll('.collaboration-carets__caret')) cursor.remove()
      return copy.textContent
    }),
  )

test('a word is composed to its end in the very line in which somebody else types, and undoing takes back only one’s own', async () => {
  await using staff = await demo.open('member')
  await using client = await demo.open('client-staff')
  const address = await makePage(staff.page, '同じ行の議事録', '締日は\n')
  await edit(staff.page, address)
  await edit(client.page, address)
  await staff.page.keyboard.press('Home')
  const input = await client.context.newCDPSession(client.page)
  for (const reading of ['ま', 'まつ', 'まつじ', 'まつじつ']) {
    await input.send('Input.imeSetComposition', { text: reading, selectionStart: reading.length, selectionEnd: reading.length })
    await staff.page.keyboard.type('※')
    await staff.page.waitForSelector(`${text}:has-text("${reading}")`)
  }
  await input.send('Input.insertText', { text: '末日' })
  await client.page.keyboard.type('です。')
  const bothSay = async (line: string): Promise<void> => {
    for (const { page } of [staff, client]) await expect.poll(async () => (await linesOf(page))[0], { timeout: 10_000 }).toBe(line)
  }
  await bothSay('※※※※締日は末日です。')
  for (let step = 0; step < 10; step += 1) await client.page.keyboard.press('Control+z')
  await bothSay('※※※※締日は')
  expect([...staff.complaints, ...client.complaints]).toEqual([])
})

test('the menu after a slash of either width is narrowed down by a composed word, and puts in what is chosen', async () => {
  await using staff = await demo.open('member')
  const { page } = staff
  await edit(page, await makePage(page, '挿入の議事録', 'はじめの一行\n'))
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await page.waitForSelector('.slash-menu')
  const input = await staff.context.newCDPSession(page)
  const compose = (word: string) =>
    input.send('Input.imeSetComposition', { text: word, selectionStart: word.length, selectionEnd: word.length })
  await compose('ひょう')
  await page.waitForSelector('.slash-menu', { state: 'detached' })
  await compose('表')
  await input.send('Input.insertText', { text: '表' })
  await page.waitForSelector('.slash-menu')
  const offered = await page.locator('.slash-menu strong').allInnerTexts()
  expect(offered).toContain('表')
  expect(offered.filter((label) => label.includes('見出し'))).toEqual([])
  for (let step = 0; step < offered.indexOf('表'); step += 1) await page.keyboard.press('ArrowDown')
  const meant = page.locator(`#${await page.locator(text).getAttribute('aria-activedescendant')}`)
  expect([await meant.locator('strong').innerText(), await meant.getAttribute('aria-selected')]).toEqual(['表', 'true'])
  await page.keyboard.press('Enter')
  await page.waitForSelector(`${text} table`)
  expect(await page.locator(text).getAttribute('aria-activedescendant')).toBeNull()
  expect(await page.locator(text).innerText()).not.toContain('表')
  await page.click(`${text} > :first-child`)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('／')
  await page.waitForSelector('.slash-menu')
  await page.keyboard.press('Escape')
  await page.waitForSelector('.slash-menu', { state: 'detached' })
  expect(staff.complaints).toEqual([])
})

test('no click is lost while somebody else types', async () => {
  await using staff = await demo.open('member')
  await using client = await demo.open('client-staff')
  const lines = Array.from({ length: 10 }, (_, index) => `行${index}`)
  const address = await makePage(staff.page, '同時に書く', lines.join('\n\n'))
  await edit(staff.page, address)
  await edit(client.page, address)
  await staff.page.click(`${text} > :first-child`)

  const stop = new AbortController()
  const typing = async (): Promise<void> => {
    while (!stop.signal.aborted) await staff.page.keyboard.type('あ', { delay: 15 })
  }
  const clicking = async (): Promise<void> => {
    for (let round = 0; round < 40; round += 1) {
      const place = client.page.locator(`${text} > :nth-child(${3 + ((round * 5) % 8)})`)
      await place.click()
      await client.page.keyboard.type(`x${round};`)
      expect(await place.innerText()).toContain(`x${round};`)
    }
  }
  await Promise.all([typing(), clicking().finally(() => stop.abort())])
})

test('a dropped file shows on the other’s open page, becomes a request that is written and sent, and a two-character word finds page, request and file', async () => {
  await using staff = await demo.open('member')
  await using client = await demo.open('client-staff')
  await makePage(staff.page, '賞与の手順', '冬の賞与は十二月に支払います。\n')
  await staff.page.goto('/p/abc/')
  await client.page.goto('/p/abc/')
  const list = 'tsuzuri-file-list'
  await client.page.waitForSelector(`${list} :text-is("ファイルを選ぶ")`)

  const data = await client.page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['氏名,賞与\n山田,300000\n'], '賞与一覧.csv', { type: 'text/csv' }))
    return transfer
  })
  await client.page.dispatchEvent('body', 'dragenter', { dataTransfer: data })
  await client.page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await client.page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await client.page.waitForSelector(`${list} :text("賞与一覧.csv")`)
  await staff.page.waitForSelector(`${list} :text("賞与一覧.csv")`)

  const row = client.page.locator(`${list} tr`, { hasText: '賞与一覧.csv' })
  await row.getByText('このファイルで依頼').click()
  await client.page.waitForURL('**/p/abc/requests/*')
  const listed = staff.page.locator('tsuzuri-request-list tr', { hasText: '賞与一覧.csv' })
  await expect.poll(() => listed.innerText()).toContain('下書き')
  expect(await client.page.inputValue('[name="title"]')).toBe('賞与一覧.csv')
  await client.page.keyboard.type('冬の賞与の計算をお願いします。')
  await client.page.getByText('依頼を送る').click()
  await client.page.waitForSelector('.asked:text("冬の賞与の計算をお願いします。")')
  await expect.poll(() => listed.innerText()).toContain('依頼済')

  await staff.page.keyboard.press('Control+k')
  await staff.page.waitForSelector('dialog[open] input')
  await staff.page.keyboard.type('賞与')
  await expect.poll(() => staff.page.locator('dialog[open]').innerText(), { timeout: 10_000 }).toContain('賞与の手順')
  const found = await staff.page.locator('dialog[open]').innerText()
  expect(found).toContain('賞与一覧.csv')
  const answer = await staff.page.evaluate(
    async () => (await (await fetch('/api/v1/portals/abc/search?q=賞与')).json()) as { items: { kind: string }[] },
  )
  expect([...new Set(answer.items.map(({ kind }) => kind))].toSorted()).toEqual(['file', 'page', 'record'])
  expect([...staff.complaints, ...client.complaints]).toEqual([])
})

test('a contact written in place appears by itself on the page that the other side has open', async () => {
  await using staff = await demo.open('director')
  await using client = await demo.open('client-admin')
  await staff.page.goto('/p/abc/')
  await client.page.goto('/p/abc/')
  await client.page.locator('tsuzuri-contact-table summary', { hasText: '連絡' }).first().click()
  await client.page.fill('tsuzuri-contact-table form [name="title"]', '扶養の届出について教えてください')
  const body = client.page.locator('tsuzuri-contact-table form [name="fields.body"]')
  if (await body.count()) await body.fill('新しく子が生まれた社員がいます。')
  await client.page.locator('tsuzuri-contact-table form button[type="submit"]').click()
  await staff.page.waitForSelector('tsuzuri-contact-table :text("扶養の届出について教えてください")')
  expect([...staff.complaints, ...client.complaints]).toEqual([])
})

test('a client of abc learns nothing of xyz', async () => {
  await using client = await demo.open('client-admin')
  const addresses = [
    '/p/xyz/',
    '/p/xyz/home',
    '/p/xyz/requests/1',
    '/p/xyz/files',
    '/p/xyz/members',
    '/p/xyz/search?q=給与',
    '/p/xyz/theme.css',
    '/api/v1/portals/xyz',
    '/api/v1/portals/xyz/pages',
    '/api/v1/portals/xyz/pages/home/content',
    '/api/v1/portals/xyz/collections/requests/records',
    '/api/v1/portals/xyz/files',
    '/api/v1/portals/xyz/search?q=給与',
    '/api/v1/portals/xyz/events',
    '/api/v1/portals/xyz/members',
    '/api/v1/portals/xyz/audit',
    '/api/v1/portals/xyz/blocks/calendar',
  ]
  const statuses = await Promise.all(
    addresses.map(async (address) => [address, (await client.page.request.get(address)).status()] as const),
  )
  expect(statuses.filter(([, status]) => status !== 404)).toEqual([])
  await client.page.goto('/p/xyz/')
  expect(await client.page.content()).not.toContain('XYZ')
})

test('a mistyped code keeps the second factor on the page, and the right one switches it on', async () => {
  await using viewer = await demo.open('client-viewer')
  const { page } = viewer
  const { password } = demo.product.account('client-viewer')
  await page.goto('/account')
  await page.fill('#current-password', password)
  await page.click('button[value="enrol"]')
  const secret = (await page.locator('form code').innerText()).trim()
  await page.fill('#confirm-code', '000000')
  await page.click('button[value="confirm"]')
  expect((await page.locator('form code').innerText()).trim()).toBe(secret)
  await page.fill('#confirm-code', new TOTP({ secret: Secret.fromBase32(secret) }).generate())
  await page.click('button[value="confirm"]')
  await page.waitForURL('**/account?done=second-factor-on')
})
