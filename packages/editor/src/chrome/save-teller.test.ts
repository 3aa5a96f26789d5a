// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Journal } from '../journal/open-journal.ts'
import type { Told } from '../live/save-state.ts'
import { saveWords } from '../save-words.ts'
import { createSaveTeller } from './save-teller.ts'

beforeEach(() => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection'))))
afterEach(() => vi.unstubAllGlobals())

const open = (locale: 'ja' | 'en', works = true) => {
  const place = document.createElement('span')
  const status = document.createElement('span')
  const journal = { works: () => works, holdsAll: () => works, refuse: vi.fn<() => void>() } as unknown as Journal
  const editor = { isEditable: true, setEditable: vi.fn<(isEditable: boolean) => void>(), getText: () => '本文' }
  const teller = createSaveTeller(place, { portal: 'abc', pageId: 'p1', locale, t: saveWords(locale), status })
  teller.attach({ editor: editor as never, form: null, timeZone: 'Asia/Tokyo', journal })
  const follow = (told: Partial<Told>): void => teller.follow({ state: 'saved', isKept: true, closed: undefined, ...told })
  return { teller, place, status, journal, editor, follow }
}

test('typing is read out by nobody’s screen reader; what goes wrong is, and that it is well again', () => {
  const { status, place, follow } = open('ja')
  const heard: string[] = []
  for (const state of ['saving', 'saved', 'offline', 'saving', 'saved'] as const) {
    follow({ state, isKept: state === 'saved' })
    heard.push(status.textContent)
  }
  expect(heard).toEqual([
    '',
    '',
    'オフラインです。つながりしだい、自動で保存します。 入力はこの端末に控えてあるので、閉じても失われません。',
    'オフラインです。つながりしだい、自動で保存します。 入力はこの端末に控えてあるので、閉じても失われません。',
    '保存済み',
  ])
  expect(place.textContent).toBe('保存済み')
})

test('without the browser’s memory one is told that closing loses it, and the browser is to ask', () => {
  const { teller, place, follow } = open('en', false)
  follow({ state: 'failing', isKept: false })
  expect(place.textContent).toContain('Some of what you typed is not saved, and is lost when you close this page.')
  expect(teller.isKept()).toBe(false)
  follow({ state: 'offline', isKept: true })
  expect(place.textContent).toContain('All you typed so far is saved.')
  expect(teller.isKept()).toBe(true)
})

test.each([
  [4400, 'ended', '編集を続けられません。', 'Editing cannot go on.'],
  [4401, 'signedOut', 'サインアウトしたか、期限が切れました。', 'You have been signed out.'],
  [4403, 'denied', 'このページを編集する権限がなくなりました。', 'You may no longer edit this page'],
  [4404, 'trashed', 'ごみ箱に移されました。', 'put in the trash'],
  [4410, 'replaced', '控えから元に戻されたため', 'brought back from a backup'],
  [4413, 'tooLarge', '一度に保存できる大きさ', 'more than can be saved at once'],
  [4426, 'outdated', 'システムが新しくなりました。', 'The system has been updated.'],
])('an end with %i says why, what is kept, and where one goes from here', async (code, state, ja, en) => {
  for (const [locale, words, held] of [
    ['ja', ja, 'まだ保存されていない入力は、この端末に控えてあります。'],
    ['en', en, 'What is not saved is kept on this device.'],
  ] as const) {
    const { place, status, journal, editor, follow } = open(locale)
    follow({ state: 'offline', isKept: false, closed: { code, reason: '' } })
    await vi.waitFor(() => expect(place.dataset['state']).toBe(state))
    expect(place.textContent).toContain(words)
    expect(place.textContent).toContain(held)
    expect(status.textContent).toContain(words)
    expect(place.querySelector('a')?.textContent).not.toBe('')
    expect(editor.setEditable).toHaveBeenCalledWith(false)
    // What the server has looked at and would not take is not brought in by itself the next time.
    expect(vi.mocked(journal.refuse).mock.calls.length > 0).toBe(code === 4400 || code === 4413)
  }
})

test.each(['refused', 'full', 'crowded', 'slow', 'failing'] as const)('«%s» has its sentence in both languages', (state) => {
  for (const locale of ['ja', 'en'] as const) {
    const { place, follow } = open(locale)
    follow({ state, isKept: false })
    const words = saveWords(locale)
    expect(place.textContent).toContain(state === 'crowded' ? words.over.crowded : words[state])
  }
})
