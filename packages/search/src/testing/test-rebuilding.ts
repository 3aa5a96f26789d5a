import { beforeEach, expect, test } from 'vitest'
import { documentDigest } from '../document-digest.ts'
import { aDocument } from './a-document.ts'
import { put, refsOf } from './ask.ts'
import { syntheticCorpus, syntheticPortal, syntheticPortals } from './synthetic-corpus.ts'
import type { Opened } from './test-search-index.ts'

/** Making an index anew while it answers, and telling what it holds. */
export const testRebuilding = (opened: Opened): void => {
  const portalIds = Array.from({ length: syntheticPortals }, (_, number) => syntheticPortal(number))
  const [ours, theirs] = [
    aDocument({ ref: 'page:1', title: '給与' }),
    aDocument({ ref: 'page:2', title: '給与', portalId: syntheticPortal(1) }),
  ]
  const found = () => refsOf(opened(), '給与', { portalIds }).then((refs) => refs.toSorted())
  beforeEach(() => opened().apply([{ op: 'clear' }], 0))

  test('answers as before until it is done, then from the truth only, and goes on in the stream where that was read', async () => {
    await put(opened(), [ours, theirs], 8)
    const rebuilding = await opened().rebuild(12)
    expect(await found()).toEqual(['page:1', 'page:2'])
    await rebuilding.put([{ ...ours, title: '給与規程' }, aDocument({ ref: 'page:3', title: '給与' })])
    expect(await found()).toEqual(expect.arrayContaining(['page:1', 'page:2']))
    await rebuilding.finish()
    expect([await found(), await opened().cursor()]).toEqual([['page:1', 'page:3'], 8])
  })

  test('of an index that was never filled it is the whole: it goes on from the end of the stream', async () => {
    const rebuilding = await opened().rebuild(12)
    await rebuilding.put([ours])
    expect(await opened().cursor()).toBe(0)
    await rebuilding.finish()
    expect([await found(), await opened().cursor()]).toEqual([['page:1'], 12])
  })

  test('one portal is made anew and the others left alone', async () => {
    await put(opened(), [ours, theirs, aDocument({ ref: 'page:3', title: '給与' })], 8)
    const rebuilding = await opened().rebuild(12, ours.portalId)
    await rebuilding.put([ours])
    await rebuilding.finish()
    expect([await found(), await opened().cursor()]).toEqual([['page:1', 'page:2'], 8])
  })

  test('left off half-way nothing is missing', async () => {
    await put(opened(), [ours, theirs], 8)
    await (await opened().rebuild(12)).put([ours])
    expect([await found(), await opened().cursor()]).toEqual([['page:1', 'page:2'], 8])
  })

  test('what is changed meanwhile is not lost: it is applied once more', async () => {
    await put(opened(), [ours], 8)
    const rebuilding = await opened().rebuild(8)
    await opened().apply([{ op: 'put', document: aDocument({ ref: 'page:4', title: '給与' }) }], 9)
    await rebuilding.put([ours])
    await rebuilding.finish()
    expect(await opened().cursor()).toBe(8)
  })

  test('a document that cannot be taken in leaves its batch out', async () => {
    const rebuilding = await opened().rebuild(3)
    const broken = aDocument({ ref: 'page:9', updatedAt: new Date(Number.NaN) })
    await expect(rebuilding.put([ours, broken])).rejects.toMatchObject({ code: 'search.invalid-document' })
    await rebuilding.put([theirs])
    await rebuilding.finish()
    expect(await found()).toEqual(['page:2'])
  })

  test('it tells what it holds, and as what, in the order of refs', async () => {
    const documents = syntheticCorpus(1_100, 5)
    await put(opened(), documents, 1)
    const first = await opened().held(null)
    const rest = await opened().held(first.at(-1)?.ref ?? null)
    const told = documents.map((document) => ({ ref: document.ref, portalId: document.portalId, digest: documentDigest(document) }))
    expect([first.length, [...first, ...rest]]).toEqual([1_000, told.toSorted((one, other) => (one.ref < other.ref ? -1 : 1))])
    expect(await opened().examine()).toBe(null)
  })
}
