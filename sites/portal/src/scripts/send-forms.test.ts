// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import './send-forms.ts'

beforeEach(() => {
  document.body.innerHTML = `<form method="post" action="/p/abc/requests/1" data-send><textarea name="comment.text">書きかけ</textarea><button name="intent" value="comment">送る</button></form>`
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const find = <Found extends Element>(selector: string, kind: new () => Found): Found => {
  const found = document.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`${selector} is not there`)
  return found
}
const page = (html: string): Response =>
  Object.defineProperty(new Response(html, { status: 200 }), 'url', { value: `${location.origin}/p/abc/requests/1` })

/** Sends the form by its button; a browser takes the focus away from what can be used no more. */
const send = async (answer: () => Response): Promise<void> => {
  vi.stubGlobal('fetch', async () => {
    find('button', HTMLButtonElement).blur()
    return Promise.resolve(answer())
  })
  find('button', HTMLButtonElement).focus()
  find('button', HTMLButtonElement).click()
  await vi.waitFor(() => expect(find('[data-told]', HTMLElement).textContent).not.toBe(''))
}

test.each([
  [
    'つながりませんでした',
    () => {
      throw new TypeError('network')
    },
  ],
  ['ほかの人が先に変更しました。', () => page('<p class="notice notice--bad">ほかの人が先に\n変更しました。</p>')],
])('what is refused is told below (%s), what was typed stays, and so does the one who typed it', async (told, answer) => {
  await send(answer)
  expect(find('[data-told]', HTMLElement).textContent.replaceAll(' ', '')).toContain(told)
  expect(find('textarea', HTMLTextAreaElement).value).toBe('書きかけ')
  expect(find('form', HTMLFormElement).inert).toBe(false)
  expect(document.activeElement).toBe(find('button', HTMLButtonElement))
})

test('a form that stays where it is hands on what the page then says, and is empty again', async () => {
  const form = find('form', HTMLFormElement)
  form.dataset['send'] = 'stay'
  form.action = '/p/abc/master'
  const text = find('textarea', HTMLTextAreaElement)
  text.defaultValue = ''
  text.value = 'なぜですか'
  const response = Object.defineProperties(new Response('<p>なぜですか</p>'), {
    url: { value: `${location.origin}/p/abc/master?settled=1#comments` },
    redirected: { value: true },
  })
  vi.stubGlobal('fetch', () => Promise.resolve(response))
  const told = new Promise((resolve) => {
    document.addEventListener('tsuzuri:sent', (event) => resolve(event instanceof CustomEvent && event.detail), { once: true })
  })
  find('button', HTMLButtonElement).click()
  expect([await told, text.value, form.inert]).toEqual([{ form, html: '<p>なぜですか</p>' }, '', false])
})

test('where somebody else changed the same, what both wrote stands below what was typed, once', async () => {
  const refusal =
    '<p class="notice notice--bad">変更しました。</p><form data-conflict><input type="radio" name="choose.body" value="yours"></form>'
  await send(() => page(refusal))
  find('[data-told]', HTMLElement).textContent = ''
  await send(() => page(refusal))
  expect(document.querySelectorAll('form[data-conflict] input')).toHaveLength(1)
  expect(find('textarea', HTMLTextAreaElement).value).toBe('書きかけ')
})
