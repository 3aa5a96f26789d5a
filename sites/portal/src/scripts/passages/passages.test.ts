// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest'
import { chosenPassage } from './chosen-passage.ts'
import { markPassage, unmarkPassages } from './mark-passage.ts'
import { readPageText } from './read-page-text.ts'

const html = `
  <h2 id="a">締日</h2>
  <p>締日は<strong>毎月</strong>末日、<a href="/x">支払日</a>は翌月です。</p>
  <div class="block" data-block="calendar"><p>締日の予定</p></div>
  <ul><li>毎月 末日<ul><li>二つ目</li></ul></li></ul>
  <table><thead><tr><th>区分</th><th>締日は毎月</th></tr></thead></table>`

let article: HTMLElement
beforeEach(() => {
  document.body.innerHTML = `<div class="prose">${html}</div>`
  article = document.querySelector<HTMLElement>('.prose') ?? document.body
})
const marked = (id: string): string =>
  [...article.querySelectorAll(`mark[data-passage="${id}"]`)].map(({ textContent }) => textContent).join('|')
const mark = (id: string, from: number, words: string): boolean => markPassage(article, { id, from, words, label: '読む' })

test('the words are read as the server counts them: without white space, and without what blocks show', () => {
  expect(readPageText(article).bare).toBe('締日締日は毎月末日、支払日は翌月です。毎月末日二つ目区分締日は毎月')
})

describe('a passage in the text that is read', () => {
  test('is marked over bold words, links and lines, with one link to its thread behind it', () => {
    expect(mark('one', 3, '日は毎月末日、支払')).toBe(true)
    expect(marked('one')).toBe('日は|毎月|末日、|支払')
    const link = article.querySelector('.remarked__link')
    expect([link?.getAttribute('href'), link?.getAttribute('aria-label'), link?.previousElementSibling?.localName]).toEqual([
      '#thread-one',
      '読む',
      'a',
    ])
    expect(mark('two', 19, '毎月末日\n二つ')).toBe(true)
    expect(marked('two')).toBe('毎月 末日|二つ')
    expect(article.querySelectorAll('mark mark, a a')).toHaveLength(0)
  })

  test('may lie over another, and leaves the text as it was when it is taken out', () => {
    const before = article.innerHTML
    mark('one', 2, '締日は毎月')
    mark('two', 4, 'は毎月末日')
    expect([marked('one'), marked('two')]).toEqual(['締日は|毎月', 'は|毎月|末日'])
    unmarkPassages(article)
    expect(article.innerHTML).toBe(before)
  })

  test('is looked for nearby when the text that is read is another one, and not marked when it is nowhere', () => {
    expect([mark('one', 25, '締日は毎月'), marked('one')]).toEqual([true, '締日は毎月'])
    expect(article.querySelector('th mark')).not.toBe(null)
    expect([mark('two', 2, '賞与'), mark('three', 0, ' ')]).toEqual([false, false])
  })
})

describe('words that are selected', () => {
  const select = (from: readonly [string, number], to: readonly [string, number]): Range => {
    const texts = readPageText(document.body).places.map(({ node }) => node)
    const all = [...article.querySelectorAll('[data-block] p')].flatMap(({ firstChild }) =>
      firstChild instanceof Text ? [firstChild] : [],
    )
    const find = (text: string) => [...texts, ...all].find(({ data }) => data.includes(text)) ?? document.body
    const range = document.createRange()
    range.setStart(find(from[0]), from[1])
    range.setEnd(find(to[0]), to[1])
    return range
  }

  test('are sent with what stands around them', () => {
    expect(chosenPassage(article, select(['末日、', 0], ['支払日', 2]))).toEqual({
      quote: '末日、支払',
      prefix: '締日締日は毎月',
      suffix: '日は翌月です。毎月末日二つ目区分締日は毎月',
    })
  })

  test('of a block, or none at all, are no passage', () => {
    expect(chosenPassage(article, select(['締日の予定', 0], ['締日の予定', 3]))).toBe(null)
    expect(chosenPassage(article, select(['毎月 末日', 2], ['毎月 末日', 3]))).toBe(null)
  })
})
