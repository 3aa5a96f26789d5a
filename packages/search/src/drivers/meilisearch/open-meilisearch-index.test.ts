import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import type { SearchIndex } from '../../search-index.ts'
import { aDocument } from '../../testing/a-document.ts'
import { ask, put, refsOf } from '../../testing/ask.ts'
import { joinIndexes } from '../../testing/meilisearch/join-indexes.ts'
import { type MeilisearchDouble, startMeilisearchDouble } from '../../testing/meilisearch/start-meilisearch-double.ts'
import { syntheticPortal } from '../../testing/synthetic-corpus.ts'
import { testSearchIndex } from '../../testing/test-search-index.ts'
import { openFts5Index } from '../fts5/open-fts5-index.ts'
import { openMeilisearchIndex } from './open-meilisearch-index.ts'

const real = process.env['MEILI_URL'] || null
const double = real === null ? await startMeilisearchDouble() : null
afterAll(() => double?.[Symbol.asyncDispose]())

/** Each in indexes of its own. */
const open = (): SearchIndex => {
  const embedded = openFts5Index({ file: ':memory:' })
  const place = double ?? { url: real ?? '', key: process.env['MEILI_KEY'] || null }
  return joinIndexes(openMeilisearchIndex({ ...place, embedded, prefix: `test-${randomUUID()}` }), embedded)
}

describe(real === null ? 'Meilisearch, by a strict double of its answers' : 'the real Meilisearch', () => {
  testSearchIndex({ open })

  test('hits are in the order that comes of both', async () => {
    const index = open()
    await put(index, [
      aDocument({ ref: 'page:1', title: '給与規程' }),
      aDocument({ ref: 'page:2', title: '覚書', body: '給与規程について' }),
    ])
    expect(await ask(index, '給与規程')).toMatchObject({ engine: 'meilisearch', degraded: null, total: 2 })
    expect(await ask(index, '給与')).toMatchObject({ engine: 'fts5', degraded: null, total: 2 })
    expect(await ask(index, '"給与規程"')).toMatchObject({ engine: 'fts5', total: 2 })
    await index.close()
  })

  test('a portal whose id is made to break out of a filter finds nothing of others', async () => {
    const index = open()
    await put(index, [aDocument({ ref: 'page:1', title: '給与規程' })])
    const nasty = `x"] OR portal IN ["${syntheticPortal(0)}` as ReturnType<typeof syntheticPortal>
    expect(await ask(index, '給与規程', { portalIds: [nasty] })).toMatchObject({ total: 0, hits: [] })
    await index.close()
  })
})

const withDouble = async (work: (double: MeilisearchDouble, index: SearchIndex, embedded: SearchIndex) => Promise<void>) => {
  await using own = await startMeilisearchDouble()
  const embedded = openFts5Index({ file: ':memory:' })
  const index = openMeilisearchIndex({ ...own, embedded })
  await work(own, index, embedded)
  await index.close()
}
const documents = [aDocument({ ref: 'page:1', title: '給与規程' }), aDocument({ ref: 'page:2', title: '給与規程の別紙' })]

describe('while Meilisearch', () => {
  test.each([
    ['fails', { status: 500 }],
    ['asks to wait', { status: 503, retryAfter: 30 }],
    ['hangs', 'hangs'],
  ] as const)('%s the embedded index answers, and it is left alone for a while', async (_, fault) => {
    await withDouble(async (own, index, embedded) => {
      await put(embedded, documents)
      await put(index, documents)
      own.behave(fault)
      const before = own.asked()
      const answer = await ask(index, '給与規程')
      expect(answer).toMatchObject({ total: 2, engine: 'fts5', degraded: 'second-engine-away' })
      expect(answer.tookMs).toBeLessThan(3_000)
      expect(own.asked() - before).toBe(1)
      expect((await ask(index, '給与規程')).degraded).toBe('second-engine-away')
      expect(own.asked() - before).toBe(1)
    })
  })

  test('is away nothing is applied, and afterwards all that was missed; what it was told before is kept', async () => {
    await withDouble(async (own, index) => {
      await put(index, documents, 7)
      own.behave({ status: 500 })
      await expect(index.apply([{ op: 'remove', ref: 'page:1' }], 8)).rejects.toMatchObject({ code: 'search.away', kind: 'unavailable' })
      expect(await index.health()).toMatchObject({ ready: false, problem: expect.stringContaining('Meilisearch does not answer') })
      own.behave(null)
      expect(await index.cursor()).toBe(7)
      await index.apply([{ op: 'remove', ref: 'page:1' }], 8)
      expect((await index.held(null)).map(({ ref }) => ref)).toEqual(['page:2'])
    })
  })

  test('accepts a task and then fails at it, nothing counts as applied', async () => {
    await withDouble(async (own, index) => {
      await put(index, documents, 7)
      own.kept.tasks.failNext(1)
      await expect(put(index, documents, 8)).rejects.toMatchObject({ code: 'search.away' })
      expect(await index.cursor()).toBe(7)
      await put(index, documents, 8)
      expect(await index.cursor()).toBe(8)
    })
  })

  test('tells of documents that are stale, gone or of another portal, they are neither shown nor counted', async () => {
    await withDouble(async (own, index, embedded) => {
      await put(embedded, documents)
      await put(index, [...documents, aDocument({ ref: 'page:gone', title: '給与規程' })])
      const rows = own.kept.indexes.get('tsuzuri_all')?.rows
      for (const [id, row] of rows ?? []) rows?.set(id, { ...row, portal: syntheticPortal(1) })
      const { hits, total, engine } = await ask(index, '給与規程', { portalIds: [syntheticPortal(1)] })
      expect([hits, total, engine]).toEqual([[], 0, 'meilisearch'])
      expect(await refsOf(index, '給与規程')).toEqual(['page:1', 'page:2'])
    })
  })

  test('has lost its data it is filled from the start, and settings that somebody changed are set again', async () => {
    await withDouble(async (own, index, embedded) => {
      await put(index, documents, 7)
      const all = own.kept.indexes.get('tsuzuri_all')
      if (all?.settings) all.settings = { ...all.settings, displayedAttributes: ['*'] }
      expect(await index.examine()).toBe('tsuzuri_all has other settings (displayedAttributes)')
      const again = openMeilisearchIndex({ ...own, embedded })
      expect([await again.cursor(), await again.examine()]).toEqual([7, null])
      own.kept.indexes.delete('tsuzuri_firm')
      await expect(put(again, [{ ...aDocument({ ref: 'page:3' }), audience: 'firm' }], 8)).rejects.toMatchObject({ code: 'search.away' })
      expect(await again.cursor()).toBe(0)
      own.kept.indexes.clear()
      const third = openMeilisearchIndex({ ...own, embedded })
      expect(await third.cursor()).toBe(0)
    })
  })

  test('is too old nothing is asked of it', async () => {
    await using own = await startMeilisearchDouble({ version: '1.12.3' })
    const index = openMeilisearchIndex({ ...own, embedded: openFts5Index({ file: ':memory:' }) })
    await expect(index.cursor()).rejects.toMatchObject({
      code: 'search.too-old',
      message: 'Meilisearch is of version 1.12.3; 1.40 or newer is needed.',
    })
    await index.close()
  })

  test('has another key, that is said', async () => {
    await using own = await startMeilisearchDouble()
    const index = openMeilisearchIndex({ url: own.url, key: 'wrong', embedded: openFts5Index({ file: ':memory:' }) })
    expect((await index.health()).problem).toContain('The key is wrong.')
    await index.close()
  })
})

test('what is for the firm lies where no search of a client looks, from the moment it is', async () => {
  await withDouble(async (own, index) => {
    const [page] = documents
    if (!page) return
    await put(index, [page], 1)
    await put(index, [{ ...page, audience: 'firm' }], 2)
    expect([own.kept.indexes.get('tsuzuri_all')?.rows.size, own.kept.indexes.get('tsuzuri_firm')?.rows.size]).toEqual([0, 1])
  })
  expect.assertions(1)
})
