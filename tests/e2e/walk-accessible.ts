import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { signIn } from './sign-in.ts'
import { useDemo } from './use-demo.ts'
import { violations } from './violations.ts'

const clientScreens = [
  '/p/abc/',
  '/p/abc/requests/1',
  '/p/abc/?request-list.view=board&request-list.state=open',
  '/p/abc/?request-list.view=gantt&request-list.state=open',
  // A draft, which is a form to the client.
  '/p/abc/requests/16',
  '/p/abc/requests/',
  '/p/abc/files',
  '/p/abc/contacts',
  '/p/abc/requests/all',
  '/p/abc/processing',
  '/p/abc/members',
  '/p/abc/coverage',
  '/p/abc/unread',
  '/p/abc/search?q=給与',
  '/p/abc/history/home',
  '/p/abc/history/home/authors',
  '/p/abc/マスタ/締日と支払日',
  '/p/abc/運用文書/ポータルの使い方',
  '/p/abc/settings/closing-days',
  '/notices',
  '/notices/settings',
  '/account',
  '/account/app-passwords',
  '/p/abc/not-there',
]
const firmScreens = [
  '/desk',
  '/broadcasts',
  '/broadcasts/new?to=all',
  '/p/abc/',
  '/p/abc/trash',
  '/p/abc/history/home',
  '/p/abc/members',
  '/p/abc/マスタ/締日と支払日',
  '/p/abc/schedule/plan',
  '/p/abc/?calendar.view=week',
  '/p/abc/reports/begin',
  '/p/abc/contacts/import',
  '/p/abc/requests/all?state=working&done=1&refused=1:record-frozen',
  '/p/abc/coverage?state=open',
  '/p/abc/settings/escalation',
  '/p/abc/settings/requests',
  '/p/abc/settings/publishing',
  '/search?q=給与',
  '/p/xyz/',
]
const adminScreens = [
  '/portals/new',
  '/firm-admins',
  '/p/abc/settings/keys',
  '/p/abc/settings/drive',
  '/p/abc/settings/erasure',
  '/p/abc/members',
]

/** Each screen as each role, in a file of its own for each language, since together they would keep everybody waiting at the end. */
export const walkAccessible = (locale: 'ja-JP' | 'en-US'): void => {
  const demo = useDemo()

  describe(`every screen in ${locale} holds to WCAG 2.2 AA, wide and narrow`, () => {
    test.each([
      ['client-admin', clientScreens],
      ['director', firmScreens],
      ['firm-admin', adminScreens],
    ] as const)('before a %s', { timeout: 200_000 }, async (role, screens) => {
      await using person = await demo.open(role, { locale })
      const found: string[] = []
      for (const screen of screens) {
        await person.page.goto(screen)
        // What is folded away must hold too, but a menu, which lies over the rest.
        await person.page.evaluate(() =>
          document.querySelectorAll('main details:not(.menu)').forEach((details) => details.setAttribute('open', '')),
        )
        found.push(...(await flaws(person.page, screen)))
      }
      expect(found).toEqual([])
    })

    test('before a guest, and before whoever makes a link for one', async () => {
      await using approver = await demo.open('client-admin', { locale })
      await approver.page.goto('/p/abc/members')
      await approver.page
        .locator('tbody tr', { has: approver.page.locator('button[value="password"]') })
        .first()
        .locator('summary')
        .click()
      await approver.page.locator('button[value="password"]:visible').click()
      const found = [...(await flaws(approver.page, 'a link told once'))]
      await using guest = await demo.open(null, { locale })
      const { base } = demo.product
      const cookie = await signIn(demo.product, 'director')
      const opened = await fetch(`${base}/api/v1/portals/abc/inquiry-form`, { method: 'PUT', headers: { origin: base, cookie } })
      const { inquiryCode } = (await opened.json()) as { readonly inquiryCode: string }
      for (const screen of ['/', '/?done=password', `/inquiry/${inquiryCode}`, await approver.page.inputValue('#told-once')]) {
        await guest.page.goto(screen)
        found.push(...(await flaws(guest.page, screen)))
      }
      expect(found).toEqual([])
    })
  })
}

/** What is wrong with what stands on the page, at a desk's width and at a telephone's. */
const flaws = async (page: Page, screen: string): Promise<readonly string[]> => {
  const found: string[] = []
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    found.push(...(await violations(page)).map((violation) => `${screen} at ${width} px: ${violation}`))
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (sideways > 0) found.push(`${screen} at ${width} px scrolls sideways by ${sideways} px`)
  }
  return found
}
