// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { morph } from './morph.ts'

const put = (html: string): void => {
  const fresh = document.createElement('div')
  fresh.innerHTML = html
  morph(document.body, fresh)
}
const row = (key: string, words: string): string => `<tr data-key="${key}"><td>${words}</td></tr>`
const table = (...rows: string[]): string => `<table><tbody>${rows.join('')}</tbody></table>`
const find = <Found extends Element>(selector: string, kind: new () => Found): Found => {
  const found = document.body.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`${selector} is not there`)
  return found
}

beforeEach(() => {
  document.body.innerHTML = ''
})

test('rows come, go and change places while those that stay remain the same elements', () => {
  document.body.innerHTML = table(row('a', 'A'), row('b', 'B'), row('c', 'C'))
  const [a, c] = [find('[data-key=a]', HTMLElement), find('[data-key=c]', HTMLElement)]
  put(table(row('d', 'D'), row('c', 'C changed'), row('a', 'A')))
  expect(document.body.innerHTML).toBe(table(row('d', 'D'), row('c', 'C changed'), row('a', 'A')))
  expect([find('[data-key=a]', HTMLElement), find('[data-key=c]', HTMLElement)]).toEqual([a, c])
  expect(find('[data-key=a]', HTMLElement)).toBe(a)
})

test('what has the focus keeps it when a row comes in above, and when its own row moves', () => {
  document.body.innerHTML = table(row('a', '<button>A</button>'), row('b', 'B'))
  const button = find('button', HTMLButtonElement)
  button.focus()
  put(table(row('n', 'new'), row('a', '<button>A</button>'), row('b', 'B')))
  expect(document.activeElement).toBe(button)
  put(table(row('b', 'B'), row('a', '<button>A</button>')))
  expect(document.activeElement).toBe(button)
})

test('what was opened stays open and what was closed stays closed', () => {
  const details = (key: string): string => `<details data-key="${key}"><summary>${key}</summary><p>text</p></details>`
  document.body.innerHTML = details('a') + details('b')
  find('[data-key=a]', HTMLDetailsElement).open = true
  put(details('a') + details('b'))
  expect([find('[data-key=a]', HTMLDetailsElement).open, find('[data-key=b]', HTMLDetailsElement).open]).toEqual([true, false])
})

test('a form someone types into is left alone, an untouched one takes the new offers', () => {
  const form = (name: string, option: string): string =>
    `<form data-key="${name}"><input name="title"><select name="kind"><option value="">—</option><option>${option}</option></select></form>`
  document.body.innerHTML = form('typed', 'old') + form('fresh', 'old')
  find('[data-key=typed] input', HTMLInputElement).value = '給与の件'
  put(form('typed', 'new') + form('fresh', 'new'))
  expect(find('[data-key=typed] input', HTMLInputElement).value).toBe('給与の件')
  expect([...document.querySelectorAll('option:last-child')].map((option) => option.textContent)).toEqual(['old', 'new'])
})

test('what the page told itself (status, problems, uploads) is not wiped out', () => {
  const html = '<p data-status=""></p><ul data-uploads=""></ul>'
  document.body.innerHTML = html
  find('[data-status]', HTMLElement).textContent = '保存しました。'
  find('[data-uploads]', HTMLElement).append(document.createElement('li'))
  put(html)
  expect(document.body.innerHTML).toBe('<p data-status="">保存しました。</p><ul data-uploads=""><li></li></ul>')
})

test('an empty state makes way for a table, and back', () => {
  document.body.innerHTML = '<section><div class="empty"><p>none</p></div><p data-status=""></p></section>'
  put(`<section><div class="records__scroll">${table(row('a', 'A'))}</div><p data-status=""></p></section>`)
  expect(document.body.innerHTML).toBe(
    `<section><div class="records__scroll">${table(row('a', 'A'))}</div><p data-status=""></p></section>`,
  )
  put('<section><div class="empty"><p>none</p></div><p data-status=""></p></section>')
  expect(document.body.innerHTML).toBe('<section><div class="empty"><p>none</p></div><p data-status=""></p></section>')
})
