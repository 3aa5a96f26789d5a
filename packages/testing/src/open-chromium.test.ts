import { expect, test } from 'vitest'
import { openChromium } from './open-chromium.ts'

test('a page in Japanese can be read and clicked', async () => {
  const browser = await openChromium()
  try {
    const page = await browser.newPage({ locale: 'ja-JP' })
    await page.setContent('<button onclick="this.textContent = navigator.language">依頼</button>')
    await page.getByRole('button', { name: '依頼' }).click()
    expect(await page.getByRole('button').textContent()).toBe('ja-JP')
  } finally {
    await browser.close()
  }
})
