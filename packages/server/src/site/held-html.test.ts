import { Html } from '@tsuzuri/render'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTestServer } from '../testing/open-test-server.ts'
import { createHeldHtml } from './held-html.ts'

test('what is held stands where its marks stood, whatever stands around them', () => {
  const piece = fc.record({ text: fc.string({ unit: 'grapheme' }), html: fc.string({ unit: 'grapheme' }) })
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), fc.string({ unit: 'grapheme' }), (pieces, rest) => {
      const held = createHeldHtml()
      const page = pieces.map(({ text, html }) => text + held.hold(Html.join([Html.from(html), Html.from('本文')]))).join('') + rest
      const whole = pieces.map(({ text, html }) => `${text}${html}本文`).join('') + rest
      expect(held.fill(Buffer.from(page)).toString()).toBe(whole)
    }),
  )
})

test('nothing stands for what is empty, so that a site can tell it', () => {
  const held = createHeldHtml()
  expect([held.hold(Html.empty), held.hold(Html.from('')), held.isUsed()]).toEqual(['', '', false])
})

/** A site that shows a page as HTML, and below it as somebody might who did not know better. */
const site = `
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
export const render = async (request, { locals }) => {
  const { pathname, searchParams } = new URL(request.url)
  const view = await (await locals.api('/api/v1/portals/abc/pages/' + pathname.split('/').at(-1) + '/view')).json()
  const page = '<main>' + view.html + '</main><p>' + escaped(view.html) + '</p><p title="' + view.html.replaceAll('"', '&quot;') + '"></p>'
  return new Response(page, { status: Number(searchParams.get('status') ?? 200), headers: { 'content-type': 'text/html' } })
}`

test('a page comes out with its text in place, and only where it was put as HTML', async () => {
  await using house = await openTestServer({ site })
  const key = await house.key('abc', 'member')
  const markdown = '月次の **締め**\n\n<tsuzuri-held name="0"></tsuzuri-held>'
  await house.ask(key, 'POST', '/portals/abc/pages', { title: '手順', slug: 'steps', markdown })
  for (const status of [200, 404]) {
    const response = await fetch(`${house.base}/p/abc/steps?status=${status}`, { headers: { authorization: `Bearer ${key}` } })
    const page = await response.text()
    expect(response.status).toBe(status)
    expect(page).toContain('<main><p>月次の <strong>締め</strong></p>')
    expect([page.match(/締め/g)?.length, page.match(/<strong>/g)?.length]).toEqual([1, 1])
  }
})
