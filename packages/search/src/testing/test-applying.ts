import { beforeEach, expect, test } from 'vitest'
import type { SearchOp } from '../search-index.ts'
import { aDocument } from './a-document.ts'
import { ask, put, refsOf } from './ask.ts'
import { syntheticCorpus, syntheticPortal, syntheticPortals } from './synthetic-corpus.ts'
import type { Opened } from './test-search-index.ts'

/** How changes come in. */
export const testApplying = (opened: Opened): void => {
  const portalIds = Array.from({ length: syntheticPortals }, (_, number) => syntheticPortal(number))
  beforeEach(() => opened().apply([{ op: 'clear' }], 0))

  test('the cursor is remembered with the batch', async () => {
    await opened().apply([], 41)
    await put(opened(), [aDocument({ ref: 'page:1', title: '給与' })], 42)
    expect([await opened().cursor(), (await opened().health()).documents]).toEqual([42, 1])
  })

  test('a batch that fails leaves nothing behind', async () => {
    await put(opened(), [aDocument({ ref: 'page:1', title: '給与' })], 7)
    const batch = put(
      opened(),
      [aDocument({ ref: 'page:2', title: '賞与' }), aDocument({ ref: 'page:3', updatedAt: new Date(Number.NaN) })],
      8,
    )
    await expect(batch).rejects.toMatchObject({ code: 'search.invalid-document' })
    await expect(opened().apply([{ op: 'clear' }], 1.5)).rejects.toMatchObject({ code: 'search.invalid-cursor' })
    expect([await opened().cursor(), await refsOf(opened(), '与')]).toEqual([7, ['page:1']])
  })

  test('applying a batch again changes nothing', async () => {
    const documents = syntheticCorpus(30, 2)
    const gone = documents[3]?.ref ?? ''
    const ops: SearchOp[] = [
      ...documents.map((document): SearchOp => ({ op: 'put', document })),
      { op: 'remove', ref: gone },
      { op: 'remove', ref: 'page:none' },
    ]
    await opened().apply(ops, 5)
    const before = await ask(opened(), 'を', { portalIds })
    await opened().apply(ops, 5)
    const after = await ask(opened(), 'を', { portalIds })
    expect({ ...after, tookMs: 0 }).toEqual({ ...before, tookMs: 0 })
    expect(after.total).toBe(29)
    expect(after.hits.map((hit) => hit.ref)).not.toContain(gone)
  })

  test('a changed document is found by its new words only', async () => {
    const page = aDocument({ ref: 'page:1', title: 'payroll', body: '賞与の計算' })
    await put(opened(), [page], 1)
    await put(opened(), [{ ...page, title: 'invoice', body: '請求の確認', portalId: syntheticPortal(1) }], 2)
    const found = await Promise.all(['payroll', 'ayrol', '賞与', 'invoice', '請求'].map((text) => refsOf(opened(), text, { portalIds })))
    expect(found).toEqual([[], [], [], ['page:1'], ['page:1']])
    expect(await refsOf(opened(), '請求')).toEqual([])
  })

  test('a document that moves to another portal with the same words is found there only', async () => {
    const page = aDocument({ ref: 'page:1', title: '給与規程', body: '賞与の計算' })
    await put(opened(), [page, aDocument({ ref: 'page:2', title: '給与' })], 1)
    await put(opened(), [{ ...page, portalId: syntheticPortal(1) }], 2)
    expect([await refsOf(opened(), '給与'), await refsOf(opened(), '賞与', { portalIds: [syntheticPortal(1)] })]).toEqual([
      ['page:2'],
      ['page:1'],
    ])
  })

  test('a change of state or place shows without a change of words', async () => {
    const record = aDocument({ ref: 'record:1', kind: 'record', title: '依頼', state: 'open' })
    await put(opened(), [record], 1)
    await put(opened(), [{ ...record, state: 'done', href: '/moved' }], 2)
    expect((await ask(opened(), '依頼')).hits).toMatchObject([{ state: 'done', href: '/moved' }])
  })

  test('operations count in their order', async () => {
    const document = aDocument({ ref: 'page:1', title: '給与' })
    await opened().apply(
      [
        { op: 'put', document },
        { op: 'remove', ref: 'page:1' },
      ],
      1,
    )
    expect(await refsOf(opened(), '給与')).toEqual([])
    await opened().apply(
      [
        { op: 'remove', ref: 'page:1' },
        { op: 'put', document },
      ],
      2,
    )
    expect(await refsOf(opened(), '給与')).toEqual(['page:1'])
  })

  test('clearing one portal leaves the others', async () => {
    const other = aDocument({ ref: 'page:2', title: '給与', portalId: syntheticPortal(1) })
    await put(opened(), [aDocument({ ref: 'page:1', title: '給与' }), other], 1)
    await opened().apply([{ op: 'clear', portalId: syntheticPortal(0) }], 2)
    expect(await refsOf(opened(), '給与', { portalIds })).toEqual(['page:2'])
    await opened().apply([{ op: 'clear' }], 3)
    expect([await refsOf(opened(), '給与', { portalIds }), await opened().cursor()]).toEqual([[], 3])
  })

  test('upkeep changes nothing that is found', async () => {
    await put(opened(), syntheticCorpus(20, 4), 1)
    const before = await refsOf(opened(), '給与', { portalIds })
    await opened().optimize()
    expect(before.length).toBeGreaterThan(0)
    expect(await refsOf(opened(), '給与', { portalIds })).toEqual(before)
  })
}
