import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'
import { violations } from './violations.ts'

const demo = useDemo()
const address = '/p/abc/マスタ/締日と支払日'

/** Selects words in the text, as a press and a move of the mouse do, and lets them be seen. */
const select = async (page: Page, words: string): Promise<void> => {
  await page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.querySelector('[data-page-body] .prose') ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      const at = node.data.indexOf(sought)
      if (at === -1) continue
      node.parentElement?.scrollIntoView({ block: 'center' })
      document.getSelection()?.setBaseAndExtent(node, at, node, at + sought.length)
      return
    }
    throw new Error(`${sought} is not in the text`)
  }, words)
}
/** Puts the caret into the text that is typed in: before a word, or so many letters after its beginning. */
const caretAt = async (page: Page, word: string, after = 0): Promise<void> => {
  await page.locator('.ProseMirror').focus()
  await page.evaluate(
    ([sought, offset]) => {
      const walker = document.createTreeWalker(document.querySelector('.ProseMirror') ?? document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
        const at = node.data.indexOf(sought)
        if (at !== -1) return document.getSelection()?.collapse(node, at + offset)
      }
      throw new Error(`${sought} is not in the text`)
    },
    [word, after] as const,
  )
}
const marked = async (page: Page): Promise<string> => (await page.locator('mark.remarked').allInnerTexts()).join('')

/** What the page says now is what clients read from here on. */
const publish = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const id = document.querySelector<HTMLElement>('[data-page-body]')?.dataset['pageId'] ?? ''
    const answer = await fetch(`/api/v1/portals/abc/pages/${id}/publish`, { method: 'POST' })
    if (!answer.ok) throw new Error(await answer.text())
  })

describe('a comment on a passage', () => {
  test('stays with its words while the firm types before and inside of them, is answered while one types, and resolved for everybody', async () => {
    await using client = await demo.open('client-admin')
    await using firm = await demo.open('member')
    await using viewer = await demo.open('client-viewer', { locale: 'en-US', width: 390 })
    await client.page.goto(address)
    await select(client.page, '翌月25日に支給')
    await client.page.getByRole('button', { name: '選んだ箇所にコメント' }).click()
    await client.page.getByRole('textbox', { name: 'コメント', exact: true }).fill('2月も25日ですか?')
    await client.page.getByRole('button', { name: 'コメントする', exact: true }).click()
    await client.page.locator('mark.remarked').first().waitFor()
    await expect.poll(() => marked(client.page), { timeout: 20_000 }).toBe('翌月25日に支給')

    await firm.page.goto(address)
    await expect.poll(() => marked(firm.page), { timeout: 20_000 }).toBe('翌月25日に支給')
    await firm.page.getByRole('button', { name: '編集', exact: true }).click()
    await firm.page.locator('.ProseMirror mark.remarked').first().waitFor()
    await caretAt(firm.page, '給与は毎月末日')
    await firm.page.keyboard.type('原則として、')
    await caretAt(firm.page, '25日に支給', 3)
    await firm.page.keyboard.type('までには')
    await expect.poll(() => marked(firm.page), { timeout: 20_000 }).toBe('翌月25日までにはに支給')
    await firm.page.locator('[data-save-state][data-state="saved"]').waitFor()

    const thread = firm.page.locator('[data-thread]')
    await thread.getByRole('textbox', { name: '返信' }).fill('はい、同じです。')
    await thread.getByRole('button', { name: '返信する' }).click()
    await thread.locator('.comment__body', { hasText: 'はい、同じです。' }).waitFor()
    expect(await firm.page.locator('.ProseMirror').isEditable()).toBe(true)

    // The client's page tells of the answer by itself; the text it shows is the one it was opened with until it is opened again.
    await client.page.locator('.comment__body', { hasText: 'はい、同じです。' }).waitFor()
    await expect.poll(() => marked(client.page), { timeout: 20_000 }).toBe('翌月25日に支給')
    await client.page.reload()
    await expect.poll(() => marked(client.page), { timeout: 20_000 }).toBe('翌月25日に支給')
    await publish(firm.page)
    await client.page.reload()
    await client.page.locator('mark.remarked').first().waitFor()
    await expect.poll(() => marked(client.page), { timeout: 20_000 }).toBe('翌月25日までにはに支給')
    await viewer.page.goto(address)
    await viewer.page.locator('mark.remarked').first().waitFor()
    expect([await marked(viewer.page), await viewer.page.locator('.comments form').count()]).toEqual(['翌月25日までにはに支給', 0])

    for (const { page } of [firm, client, viewer]) {
      // What is folded away must hold too.
      await page.evaluate(() => document.querySelectorAll('.comments details').forEach((details) => details.setAttribute('open', '')))
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect([await violations(page), sideways]).toEqual([[], 0])
    }

    await thread.getByRole('button', { name: '解決にする' }).click()
    for (const { page } of [firm, client, viewer]) await page.locator('mark.remarked').first().waitFor({ state: 'detached' })
    await firm.page.getByText('解決にしました。').waitFor()
    await client.page.getByRole('link', { name: '解決済みのコメントを表示' }).click()
    await client.page.getByText('が解決にしました').waitFor()
    for (const { complaints } of [client, firm, viewer]) expect(complaints).toEqual([])
  })
})

test('without scripts one comments on a page as a whole, is answered, writes one’s words anew and takes them back', async () => {
  await using client = await demo.open('client-staff', { scripts: false, width: 390 })
  await using firm = await demo.open('director', { scripts: false })
  const other = '/p/abc/マスタ/手当と控除'
  await client.page.goto(other)
  await client.page.locator('.comments__new summary').click()
  await client.page.getByRole('textbox', { name: 'コメント', exact: true }).fill('この表は最新ですか?\n2行目')
  await client.page.getByRole('button', { name: 'コメントする', exact: true }).click()
  expect(await client.page.locator('.comment__body').innerText()).toBe('この表は最新ですか?\n2行目')
  await firm.page.goto(other)
  await firm.page.getByRole('textbox', { name: '返信' }).fill('確かめます。')
  await firm.page.getByRole('button', { name: '返信する' }).click()
  await client.page.reload()
  expect(await client.page.locator('.comment__body').allInnerTexts()).toEqual(['この表は最新ですか?\n2行目', '確かめます。'])
  await client.page.locator('.comment__own summary').click()
  await client.page.getByLabel('コメントを書き直す').fill('この表は今年のものですか?')
  await client.page.getByRole('button', { name: '保存' }).click()
  expect(await client.page.locator('.comment').first().innerText()).toContain('編集済み')
  await client.page.locator('.comment__own summary').click()
  await client.page.getByRole('button', { name: '取り消す' }).click()
  expect(await client.page.locator('.comment').first().innerText()).toContain('このコメントは取り消されました。')
})
