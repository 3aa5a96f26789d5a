import { beforeAll, expect, test } from 'vitest'
import type { Marked } from '../search-index.ts'
import { fold } from '../text/fold.ts'
import { aDocument } from './a-document.ts'
import { ask, put } from './ask.ts'
import { seededRandom } from './seeded-random.ts'
import { syntheticCorpus, syntheticPortal, syntheticPortals } from './synthetic-corpus.ts'
import type { Opened } from './test-search-index.ts'

/** What is marked in titles and snippets. */
export const testMarking = (opened: Opened): void => {
  const documents = syntheticCorpus(120, 23)
  const special = [
    aDocument({ ref: 'page:name', title: '【髙橋】様のﾃﾞｰﾀ', body: '葛󠄀西さん' }),
    aDocument({ ref: 'page:sign', title: '㈱綴の㍻資料', body: 'ﾊﾟｽﾜｰﾄﾞの変更' }),
    aDocument({ ref: 'page:html', title: '<b>給与</b> & <script>', body: '' }),
  ]
  beforeAll(() => put(opened(), [...documents, ...special]))

  test.each([
    ['高橋', '【*髙橋*】様のﾃﾞｰﾀ'],
    ['データ', '【髙橋】様の*ﾃﾞｰﾀ*'],
    ['平成資料', '㈱綴の*㍻資料*'],
    ['b>給与', '<*b>給与*</b> & <script>'],
  ])('the original is marked, not its folded form: %s', async (text, title) => {
    const { hits } = await ask(opened(), text)
    expect(hits.map((hit) => starred(hit.title))).toContain(title)
  })

  test('the longest mark of a snippet is told by the place it stands at', async () => {
    const head = '/給与\n'
    const body = `${head}締め日の一覧\n支払日の一覧\n社会保険料`
    const places = [
      { from: head.length, kind: 'page', name: '1' },
      { from: body.indexOf('支払日'), kind: 'page', name: '2' },
      { from: body.indexOf('社会'), kind: 'sheet', name: '給与 "1"' },
    ] as const
    const file = aDocument({ ref: 'file:placed', kind: 'file', title: '一覧.pdf', body, places })
    await put(opened(), [file])
    const placeOf = async (text: string) => (await ask(opened(), text)).hits.find((hit) => hit.ref === 'file:placed')?.place
    expect([await placeOf('締め日の一覧'), await placeOf('支払日の一覧'), await placeOf('社会保険料')]).toEqual([
      { kind: 'page', name: '1' },
      { kind: 'page', name: '2' },
      { kind: 'sheet', name: '給与 "1"' },
    ])
    expect(await placeOf('一覧.pdf')).toBe(null)
    await put(opened(), [{ ...file, places: [{ from: 0, kind: 'slide', name: '7' }] }])
    expect(await placeOf('支払日の一覧')).toEqual({ kind: 'slide', name: '7' })
  })

  test('a kanji is marked with its variation selector', async () => {
    const { hits } = await ask(opened(), '葛西')
    expect(hits.map((hit) => starred(hit.snippet))).toContain('*葛󠄀西*さん')
  })

  test('titles are whole, snippets one stretch of the body, and marks what was asked for', async () => {
    const byRef = new Map(documents.map((document) => [document.ref, document]))
    const portalIds = Array.from({ length: syntheticPortals }, (_, number) => syntheticPortal(number))
    const random = seededRandom(3)
    for (let round = 0; round < 40; round += 1) {
      const body = documents[random.below(documents.length)]?.body ?? ''
      const text = /[\p{Script=Han}]{2}/u.exec(body.slice(random.below(body.length - 40)))?.[0] ?? '給与'
      for (const hit of (await ask(opened(), text, { portalIds, limit: 10 })).hits) {
        const document = byRef.get(hit.ref)
        if (document === undefined) continue
        expect(joined(hit.title)).toBe(document.title)
        expect(document.body).toContain(joined(hit.snippet))
        const marks = [...hit.title, ...hit.snippet].filter((piece) => piece.marked)
        expect(marks.length).toBeGreaterThan(0)
        expect(marks.filter((piece) => fold(piece.text) !== fold(text))).toEqual([])
      }
    }
  })
}

const joined = (marked: Marked): string => marked.map((piece) => piece.text).join('')
const starred = (marked: Marked): string => marked.map((piece) => (piece.marked ? `*${piece.text}*` : piece.text)).join('')
