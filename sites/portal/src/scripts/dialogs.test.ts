// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import './dialogs.ts'

/** Where the focus was when a dialog was opened: there a browser puts it back when the dialog is closed. */
let opener: Element | null

beforeEach(() => {
  opener = null
  HTMLDialogElement.prototype.showModal = function (): void {
    opener = document.activeElement
    this.open = true
  }
  document.body.innerHTML = `<details open><summary>⋯</summary><button data-dialog="new">新しいページ</button></details><button data-dialog="new">編集</button><dialog id="new"></dialog>`
})

const press = (selector: string): void => {
  const button = document.querySelector<HTMLElement>(selector)
  button?.focus()
  button?.click()
}

test('a dialog opened from a menu closes the menu, and leads back to it', () => {
  press('details [data-dialog]')
  expect(document.querySelector('details')?.open).toBe(false)
  expect(opener).toBe(document.querySelector('summary'))
})

test('a dialog opened by a button leads back to the button', () => {
  press('details + [data-dialog]')
  expect(opener).toBe(document.querySelector('details + [data-dialog]'))
})
