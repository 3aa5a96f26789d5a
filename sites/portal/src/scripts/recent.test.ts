// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { forgetRecent, keepRecent, readRecent } from './recent.ts'

beforeEach(() => localStorage.clear())

test('what was opened last stands first, once, and eight are kept for each person', () => {
  for (let number = 1; number <= 10; number++) keepRecent('sato', 'pages', { title: `頁 ${number}`, href: `/p/abc/${number}` })
  keepRecent('sato', 'pages', { title: '頁 5', href: '/p/abc/5' })
  keepRecent('sato', 'searches', { title: '給与', href: '/search?q=給与' })
  expect(readRecent('sato').pages.map(({ href }) => href)).toEqual([5, 10, 9, 8, 7, 6, 4, 3].map((number) => `/p/abc/${number}`))
  expect(readRecent('sato').searches).toHaveLength(1)
  expect(readRecent('suzuki')).toEqual({ searches: [], pages: [] })
  forgetRecent('sato')
  expect(localStorage).toHaveLength(0)
})

test('what somebody else wrote there leads nowhere else', () => {
  const pages = [
    { title: 'a', href: 'https://evil.example/' },
    { title: 'b', href: '//evil.example' },
    { title: 'c', href: '/\\\\evil' },
    null,
    { href: '/p' },
  ]
  localStorage.setItem('tsuzuri-recent sato', JSON.stringify({ pages, searches: 'x' }))
  expect(readRecent('sato')).toEqual({ searches: [], pages: [] })
  localStorage.setItem('tsuzuri-recent sato', 'no JSON')
  expect(readRecent('sato')).toEqual({ searches: [], pages: [] })
})
