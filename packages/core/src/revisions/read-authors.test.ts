import fc from 'fast-check'
import type { PageId } from '@tsuzuri/model'
import { dialects } from '@tsuzuri/testing'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { claimClients } from '../live/claim-clients.ts'
import { compactPage } from '../live/compact-page.ts'
import { loadState } from '../live/load-state.ts'
import { createPage } from '../pages/create-page.ts'
import { readContent } from '../pages/read-content.ts'
import { writeContent } from '../pages/write-content.ts'
import type { Scope } from '../scope.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { notesPlugin } from '../testing/notes-plugin.ts'
import { cutRevision } from './cut-revision.ts'
import { getRevision } from './get-revision.ts'
import { listRevisions } from './list-revisions.ts'
import { type PageAuthors, readAuthors } from './read-authors.ts'
import { restoreRevision } from './restore-revision.ts'

interface Told {
  readonly text: string
  readonly who: string
  readonly revision: number | null
}

/** Each passage, all parts of the answer together. */
const tell = async (scope: Scope, page: PageId, number?: number, limit = 200): Promise<readonly Told[]> => {
  const told: Told[] = []
  let answer: PageAuthors | null = null
  do {
    answer = await readAuthors(scope, { page, number, limit, cursor: answer?.next ?? undefined, locale: 'ja' })
    for (const { passages } of answer.items)
      for (const { text, note } of passages) {
        const of = answer.notes[note]
        told.push({ text, who: of?.author?.id ?? '?', revision: of?.revision?.number ?? null })
      }
  } while (answer.next !== null)
  return told
}

const told = async (scope: Scope, page: PageId, number?: number, limit?: number): Promise<readonly string[]> =>
  (await tell(scope, page, number, limit)).map(({ text, who, revision }) => `${text} · ${who} · ${revision ?? '–'}`)

/** Somebody at an editor of their own, who sends and fetches when told. */
const openEditor = async ({ engine, portal, actor }: Scope, page: PageId) => {
  const { doc } = await loadState(engine, portal.id, page)
  await claimClients(engine, portal.id, page, [doc.clientID], actor.id)
  const body = doc.getXmlFragment('content')
  let sent = Y.encodeStateVector(doc)
  const isText = (child: unknown): child is Y.XmlText => child instanceof Y.XmlText
  return {
    /** The one at that place, counted around; null on a page without any. */
    line: (place: number): Y.XmlText | null => {
      const lines = body.toArray().flatMap((element) => (element instanceof Y.XmlElement ? element.toArray().filter(isText) : []))
      return lines[place % Math.max(1, lines.length)] ?? null
    },
    addLine: (text: string): void => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(text)])
      body.push([paragraph])
    },
    send: async () => {
      await engine.live.apply(portal.id, page, actor.id, Y.encodeStateAsUpdate(doc, sent))
      sent = Y.encodeStateVector(doc)
    },
    fetch: async () => {
      const { doc: live } = await loadState(engine, portal.id, page)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(live, Y.encodeStateVector(doc)))
    },
  }
}

const edit = fc.record({
  who: fc.nat({ max: 2 }),
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('type' as const) },
    { weight: 5, arbitrary: fc.constant('erase' as const) },
    { weight: 1, arbitrary: fc.constant('line' as const) },
    { weight: 6, arbitrary: fc.constant('send' as const) },
    { weight: 3, arbitrary: fc.constant('fetch' as const) },
    { weight: 1, arbitrary: fc.constantFrom('write', 'cut', 'restore', 'compact', 'prune') },
  ),
  place: fc.nat({ max: 1000 }),
  length: fc.integer({ min: 1, max: 4 }),
})
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never

/** Of each sign, which nobody types twice: who wrote it, and the update of the log it came with. */
type Model = Map<string, { readonly who: string; readonly seq: number }>

interface Comparison {
  readonly told: readonly Told[]
  readonly expected: readonly Told[]
}

/** Does the edits, and compares what is told of the page now and then, and of each of its versions, with the model. */
const live = async (house: House, edits: readonly Edit[]): Promise<Comparison> => {
  const people = ['佐藤', '鈴木', '高橋'].map((name) => house.as('member', name))
  const [first] = people
  if (!first) throw new TypeError('nobody')
  const page = await createPage(first, { title: '議事録', markdown: 'あ\n\nい\n\nう' })
  const editors = await Promise.all(people.map((scope) => openEditor(scope, page.id)))
  const model: Model = new Map(['あ', 'い', 'う'].map((sign) => [sign, { who: first.actor.id, seq: 1 }]))
  let next = 0x4e00
  const fresh = (length: number): string => String.fromCodePoint(...Array.from({ length }, () => next++))
  const alive = async (): Promise<ReadonlySet<string>> => new Set((await readContent(first, page.id)).body.text.replaceAll('\n', ''))

  /** Whatever is there now and was not before is whose who did it. */
  const note = async (who: string, work: () => Promise<unknown>): Promise<void> => {
    const before = await alive()
    await work()
    const seq = await first.read.updates.head(page.id)
    for (const sign of await alive()) if (!before.has(sign)) model.set(sign, { who, seq })
  }
  /** The model as it was when a version was cut. */
  const then = new Map<number, Model>()
  const expected = async (passages: readonly Told[], signs: Model): Promise<readonly Told[]> => {
    const { items } = await listRevisions(first, { page: page.id, limit: 200 })
    const revisions = items.toReversed()
    return passages.map(({ text }) => {
      const known = signs.get(text)
      return { text, who: known?.who ?? '?', revision: revisions.find(({ seq }) => known && seq >= known.seq)?.number ?? null }
    })
  }
  const check = async (number?: number): Promise<Comparison> => {
    const signs = (await tell(first, page.id, number)).flatMap(({ text, ...of }) => [...text].map((sign) => ({ text: sign, ...of })))
    const comparison = { told: signs, expected: await expected(signs, then.get(number ?? 0) ?? model) }
    expect(comparison.told).toEqual(comparison.expected)
    return comparison
  }

  for (const { who, what, place, length } of edits) {
    const [scope = first, editor] = [people[who], editors[who]]
    const line = editor?.line(place)
    if (what === 'type') line?.insert(place % (line.length + 1), fresh(length))
    if (what === 'erase' && line) line.delete(place % (line.length + 1), Math.min(length, line.length - (place % (line.length + 1))))
    if (what === 'line') editor?.addLine(fresh(length))
    if (what === 'send') await note(scope.actor.id, async () => editor?.send())
    if (what === 'fetch') await editor?.fetch()
    if (what === 'cut') then.set((await cutRevision(scope, { page: page.id })).number, new Map(model))
    if (what === 'compact') await compactPage(house.engine, house.portal.id, page.id)
    if (what === 'prune') {
      house.wait(100 * 86_400_000)
      await compactPage(house.engine, house.portal.id, page.id)
    }
    if (what === 'write') {
      const lines = (await readContent(scope, page.id)).body.markdown.split('\n')
      // A shorter line would be hardly like itself with a sign more, and be written anew.
      const long = lines.flatMap((text, index) => (text.length > 3 ? [index] : []))
      const at = long[place % Math.max(1, long.length)]
      const written = lines.map((text, index) => (index === at ? `${text.slice(0, 2)}${fresh(1)}${text.slice(2)}` : text)).join('\n')
      await note(scope.actor.id, () => writeContent(scope, { page: page.id, markdown: written }))
    }
    if (what === 'restore') {
      const newest = await scope.read.revisions.latestHead(page.id)
      await note(scope.actor.id, () => restoreRevision(scope, { page: page.id, number: 1 + (place % (newest?.number ?? 1)) }))
      // Of a line that was hardly like what it is to say again all of it is written anew, what it had in common too.
      const seq = await scope.read.updates.head(page.id)
      for (const { text, who: teller, revision } of await tell(scope, page.id))
        if (teller === scope.actor.id && revision === (await scope.read.revisions.latestHead(page.id))?.number)
          for (const sign of text) model.set(sign, { who: teller, seq })
    }
    if (what === 'cut' || what === 'prune' || what === 'restore') await check()
  }
  for (const number of then.keys()) await check(number)
  return check()
}

describe.each(dialects)('who wrote a page, on %s', (dialect) => {
  test('is told passage by passage, with the version each first was in', async () => {
    await using house = await openHouse({ dialect, plugins: [notesPlugin] })
    const [sato, suzuki] = [house.as('member', '佐藤'), house.as('director', '鈴木')]
    const page = await createPage(sato, { title: '締め日', markdown: '毎月末日\n\n::notes{limit="10"}' })
    const editor = await openEditor(suzuki, page.id)
    editor.line(0)?.insert(2, 'の')
    await editor.send()
    expect(await told(sato, page.id)).toEqual(['毎月 · 佐藤 · 1', 'の · 鈴木 · –', '末日 · 佐藤 · 1', '\ufffc · 佐藤 · 1'])
    await cutRevision(suzuki, { page: page.id })
    await writeContent(house.as('member', '高橋'), { page: page.id, markdown: '毎月の末日に**締める**\n\n::notes{limit="20"}' })
    const now = ['毎月 · 佐藤 · 1', 'の · 鈴木 · 2', '末日 · 佐藤 · 1', 'に締める · 高橋 · 3', '\ufffc · 高橋 · 3']
    expect([await told(sato, page.id), await told(sato, page.id, undefined, 1), await told(sato, page.id, 3)]).toEqual([now, now, now])
    expect(await told(sato, page.id, 2)).toEqual(['毎月 · 佐藤 · 1', 'の · 鈴木 · 2', '末日 · 佐藤 · 1', '\ufffc · 佐藤 · 1'])
    const { items, people } = await readAuthors(sato, { page: page.id, locale: 'ja' })
    expect(items[0]?.html).toBe(
      '<p><span class="written" data-note="0">毎月</span><span class="written" data-note="1">の</span><span class="written" data-note="0">末日</span><span class="written" data-note="2">に<strong>締める</strong></span></p>',
    )
    expect(items[1]?.placed).toEqual({ label: 'メモ', attributes: [{ label: '表示件数', before: null, after: '20' }] })
    expect(people.map(({ id, characters }) => [id, characters])).toEqual([
      ['高橋', 5],
      ['佐藤', 4],
      ['鈴木', 1],
    ])
  })

  test(
    'of random edits of three people is what each of them wrote, also when the log is merged and cut off',
    { timeout: 120_000 },
    async () => {
      await using house = await openHouse({ dialect })
      // PostgreSQL takes three times as long, for the same use cases.
      const count = dialect === 'sqlite' ? 500 : 200
      const edits = fc.sample(edit, { seed: 20_261_130, numRuns: count })
      const { told: passages, expected } = await live(house, edits)
      expect(passages).toEqual(expected)
    },
  )
})

test('restoring a version keeps what three people are just typing, sent or not', async () => {
  await using house = await openHouse()
  const people = ['佐藤', '鈴木', '高橋'].map((name) => house.as('member', name))
  const [sato] = people
  if (!sato) throw new TypeError('nobody')
  const page = await createPage(sato, { title: '議事録', markdown: '一行目です\n\n二行目です\n\n三行目です' })
  await writeContent(sato, { page: page.id, markdown: '一行目でした\n\n二行目でした\n\n三行目でした\n\n四行目' })
  const editors = await Promise.all(people.map((scope) => openEditor(scope, page.id)))
  for (const [place, editor] of editors.entries()) editor.line(place)?.insert(0, `${'甲乙丙'[place]}`)
  await editors[0]?.send()
  await restoreRevision(house.as('director', '田中'), { page: page.id, number: 1 })
  for (const [place, editor] of editors.entries()) {
    await editor.fetch()
    editor.line(place)?.insert(0, '丁')
    await editor.send()
  }
  // What had come in before it is in the version that was cut before it.
  expect((await getRevision(sato, { page: page.id, number: 3 })).revision.markdown).toContain('甲一行目でした')
  expect((await readContent(sato, page.id)).body.markdown).toBe('丁一行目です\n\n丁乙二行目です\n\n丁丙三行目です\n')
})

test('whoever left is named still, and a version from before this was kept is read from its state', async () => {
  await using house = await openHouse()
  const sato = house.as('member', '佐藤')
  const page = await createPage(sato, { title: '締め日', markdown: '末日' })
  await writeContent(house.as('member', '鈴木'), { page: page.id, markdown: '毎月末日' })
  await house.store.unit(async (tx) => {
    const { revisions } = tx.in(house.portal.id)
    const [, second] = await revisions.reaches(page.id, 2)
    await revisions.putReach(page.id, 2, second?.reach ?? new Uint8Array())
  })
  const { notes, people } = await readAuthors(sato, { page: page.id, locale: 'ja' })
  expect(notes.map(({ author, revision }) => [author?.name, revision?.number])).toEqual([
    ['鈴木', 2],
    ['佐藤', 1],
  ])
  expect(people).toEqual([
    { id: '鈴木', name: '鈴木', characters: 2 },
    { id: '佐藤', name: '佐藤', characters: 2 },
  ])
})
