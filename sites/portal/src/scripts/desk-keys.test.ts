// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { followDeskKeys } from './desk-keys.ts'

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function (): void {
    this.open = true
  }
  Element.prototype.scrollIntoView = () => {}
  document.body.innerHTML = `<input id="note"><table data-desk-rows><tr><th><a href="/1">一</a></th></tr><tr><th><a href="/2">二</a></th></tr></table>
    <dialog id="desk-keys"><input type="checkbox" data-desk-keys-on></dialog>`
  followDeskKeys()
})
beforeEach(() => {
  document.querySelector('dialog')?.removeAttribute('open')
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
})

const press = (key: string, more: KeyboardEventInit = {}): string => {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  return document.activeElement?.textContent ?? ''
}
const isTold = (): boolean => document.querySelector('dialog')?.open === true

test('j and k go through what waits, and stay at its ends', () => {
  expect([press('j'), press('j'), press('j'), press('k'), press('k')]).toEqual(['一', '二', '二', '一', '一'])
})

test('? tells of the keys', () => {
  press('?')
  expect(isTold()).toBe(true)
})

test('what is typed, composed, or pressed with another key stays what it is', () => {
  document.querySelector<HTMLElement>('#note')?.focus()
  press('?')
  press('j')
  expect([isTold(), document.activeElement?.id]).toEqual([false, 'note'])
  document.querySelector<HTMLElement>('#note')?.blur()
  press('j', { ctrlKey: true })
  press('j', { isComposing: true })
  expect(document.activeElement).toBe(document.body)
})

test('whoever has turned the keys off has them off, until they are turned on again', () => {
  const choice = document.querySelector<HTMLInputElement>('[data-desk-keys-on]')
  choice?.click()
  press('j')
  press('?')
  expect([isTold(), document.activeElement]).toEqual([false, document.body])
  choice?.click()
  expect(press('j')).toBe('一')
})
