import { beforeAll, expect, test } from 'vitest'
import { aDocument } from './a-document.ts'
import { ask, put, refsOf } from './ask.ts'
import type { Opened } from './test-search-index.ts'

/** How words are understood. */
export const testFinding = (opened: Opened): void => {
  beforeAll(() =>
    put(opened(), [
      aDocument({ ref: 'page:pay', title: '給与計算の流れ', body: '毎月の給与計算は、締め日の翌日に始める。税額を確認する。' }),
      aDocument({ ref: 'page:tax', title: '所得税', body: '源泉徴収と年末調整について。' }),
      aDocument({ ref: 'page:server', title: 'サーバーの設定', body: 'ユーザー名とパスワードをJavaScriptの画面で入力する。' }),
      aDocument({
        ref: 'record:name',
        kind: 'record',
        collection: 'contacts',
        title: '髙橋　太郎',
        body: '渡邉様、葛󠄀西様、𠮷田様とﾃﾞｰﾀ共有ｻｰﾋﾞｽを使う。',
      }),
      aDocument({ ref: 'record:form', kind: 'record', title: '申し込み', body: '第１２号様式　ＡＢＣ株式会社' }),
      aDocument({
        ref: 'file:pdf',
        kind: 'file',
        title: '⺠法と⻘色申告.pdf',
        body: '受付け番号 001234。お問合せはinfo@example.jpまで。㈱綴',
      }),
    ]),
  )

  test.each([
    ['one character', '税', ['page:pay', 'page:tax']],
    ['the tail of a word', '算', ['page:pay']],
    ['two words joined by AND', '給与 締め日', ['page:pay']],
    ['words joined by a full-width space', '給与　締め日', ['page:pay']],
    ['a word left out', '税 -源泉', ['page:pay']],
    ['a quoted phrase', '"年末調整"', ['page:tax']],
    ['half-width kana', 'ﾕｰｻﾞｰ', ['page:server']],
    ['kana stored in half width', 'データ共有サービス', ['record:name']],
    ['full-width digits', '12号', ['record:form']],
    ['full-width letters in either case', 'abc株式', ['record:form']],
    ['the common form of a name', '高橋', ['record:name']],
    ['an old form of a kanji', '渡邊', ['record:name']],
    ['a kanji without its variation selector', '葛西', ['record:name']],
    ['a kanji beyond the basic plane', '吉田', ['record:name']],
    ['radicals from a PDF', '民法', ['file:pdf']],
    ['a company sign', '(株)綴', ['file:pdf']],
    ['a loan word without its prolonged mark', 'サーバ', ['page:server']],
    ['a loan word without its prolonged mark within a term', 'ユーザ名', ['page:server']],
    ['hiragana typed for katakana', 'さーばー', ['page:server']],
    ['other okurigana', '申込', ['record:form']],
    ['okurigana the text lacks', '受け付け番号', ['file:pdf']],
    ['okurigana in both', 'お問い合わせ', ['file:pdf']],
    ['the middle of a Latin word', 'script', ['page:server']],
    ['the beginning of a Latin word', 'java', ['page:server']],
    ['a mail address', 'info@example.jp', ['file:pdf']],
    ['letters and kanji in one term', 'javascriptの画面', ['page:server']],
    ['the end of a number', '1234', ['file:pdf']],
    ['a long query that ends where a number begins', '受付け番号0', ['file:pdf']],
    ['a long phrase in quotes', '"税額を確認する"', ['page:pay']],
  ])('%s', async (_, text, refs) => {
    expect((await refsOf(opened(), text)).sort()).toEqual(refs.sort())
  })

  test.each([
    ['a Latin word with a letter missing', 'Javscript', 'page:server'],
    ['a Latin word with letters swapped', 'jvaascript', 'page:server'],
    ['a loan word with a wrong sound', 'パスワーヂ', 'page:server'],
  ])('mends %s', async (_, text, ref) => {
    const { hits, tier } = await ask(opened(), text)
    expect({ tier, refs: hits.map((hit) => hit.ref) }).toEqual({ tier: 'typo', refs: [ref] })
  })

  test('finds the nearest when no document holds every word', async () => {
    const { hits, tier } = await ask(opened(), '給与計算の締め日を延期')
    expect({ tier, first: hits[0]?.ref }).toEqual({ tier: 'relaxed', first: 'page:pay' })
  })

  test('finds a name written with a space between its parts', async () => {
    expect((await ask(opened(), '高橋太郎')).hits[0]?.ref).toBe('record:name')
  })

  test('does not take the beginning of another number for the one that was begun', async () => {
    const both = ['第12号', '第20号'].map((number) => aDocument({ ref: `page:${number}`, title: `${number}の申請書類` }))
    await put(opened(), both, 2)
    const { hits, total, tier } = await ask(opened(), '"申請書類" 第2')
    expect([hits.map((hit) => hit.ref), total, tier]).toEqual([['page:第20号'], 1, 'strict'])
    expect((await ask(opened(), '"申請書類" 第2', { offset: 1 })).hits).toEqual([])
    expect((await ask(opened(), '"申請書類" 第2', { kinds: ['file'] })).hits).toEqual([])
    await opened().apply(
      both.map(({ ref }) => ({ op: 'remove', ref })),
      3,
    )
  })

  test('does not loosen what is in quotes', async () => {
    expect((await ask(opened(), '"給与計算の締め日を延期"')).total).toBe(0)
  })

  test('puts titles with one character first, however many newer texts hold it', async () => {
    const named = aDocument({ ref: 'page:named', title: '鯛の扱い', updatedAt: new Date('2020-01-01T00:00:00Z') })
    const texts = Array.from({ length: 100 }, (_, at) => aDocument({ ref: `page:text${at}`, body: `祝いの席に鯛を${at}尾` }))
    await put(opened(), [named, ...texts], 2)
    const { hits, total } = await ask(opened(), '鯛', { limit: 1 })
    expect([hits[0]?.ref, total]).toEqual(['page:named', 101])
    const remove = [named, ...texts].map(({ ref }) => ({ op: 'remove', ref }) as const)
    await opened().apply(remove, 3)
  })

  test('takes in sixteen words and two hundred characters, whatever else is typed', async () => {
    for (const text of [`${'税 '.repeat(16)}鯨`, `税${' '.repeat(250)}鯨`, `税${'、'.repeat(10_000)}`])
      expect((await refsOf(opened(), text)).sort()).toEqual(['page:pay', 'page:tax'])
  })

  test('puts the document whose title is the query first', async () => {
    expect((await ask(opened(), '所得税')).hits[0]?.ref).toBe('page:tax')
  })

  test.each(['', '  ', '%', '#、。', '-', '"', '""', '-税', '"、"', '*', '()', '\u0000', '\uD800', '😀'])(
    'finds nothing for %j',
    async (text) => {
      const { hits, total } = await ask(opened(), text)
      expect({ hits, total }).toEqual({ hits: [], total: 0 })
    },
  )

  test.each([
    '税" OR "x',
    '税 AND (',
    'NEAR(税 額)',
    'title : 税',
    '税*',
    '税"',
    "税'; DROP TABLE search_doc",
    '税\u0000額',
    '税\uDC00',
    '^税',
    '{税}',
    'a'.repeat(10_000),
    '税 '.repeat(5000),
  ])('takes %j for plain text', async (text) => {
    expect((await ask(opened(), text)).tookMs).toBeLessThan(1000)
    expect((await ask(opened(), '税')).total).toBe(2)
  })
}
