import { describe, expect, test } from 'vitest'
import { searchProjection } from '../events/search-projection.ts'
import { listFiles } from '../files/list-files.ts'
import { openFileContent } from '../files/open-file-content.ts'
import { placeFile } from '../files/place-file.ts'
import { sweepContents } from '../files/sweep-contents.ts'
import { type Scope, scopeOf } from '../scope.ts'
import { openHouse } from '../testing/open-house.ts'
import { approveErasure } from './approve-erasure.ts'
import { getErasure } from './get-erasure.ts'
import { requestErasure } from './request-erasure.ts'
import { withdrawErasure } from './withdraw-erasure.ts'

const place = (scope: Scope, name: string, content: string) =>
  placeFile(scope, { folder: '/', name, content: new Blob([content]).stream(), limit: 1_000 })
const asked = { reason: '契約の終了', slug: 'abc' }

describe.each(['sqlite', 'postgres'] as const)('the erasure of a drive on %s', (dialect) => {
  test('one firm admin asks, another destroys the key: nothing is read or placed again, and a certificate stays', async () => {
    await using house = await openHouse({ dialect })
    const [first, second] = [house.as('firm-admin', 'first'), house.as('firm-admin', 'second')]
    const file = await place(first, 'a.txt', 'one')
    await place(first, 'b.txt', 'one')
    await place(first, 'a.txt', 'second')
    const xyz = house.as('firm-admin', 'first', await house.anotherPortal())
    const theirs = await place(xyz, 'a.txt', 'one')
    await expect(requestErasure(house.as('director'), asked)).rejects.toMatchObject({ code: 'access.denied' })
    await expect(requestErasure(first, { ...asked, slug: 'xyz' })).rejects.toMatchObject({ code: 'erasure.unconfirmed' })
    await expect(approveErasure(second, { slug: 'abc' })).rejects.toMatchObject({ code: 'erasure.missing' })
    await requestErasure(first, asked)
    await expect(requestErasure(second, asked)).rejects.toMatchObject({ code: 'erasure.pending' })
    await expect(approveErasure(first, { slug: 'abc' })).rejects.toMatchObject({ code: 'erasure.same-person' })
    expect(await new Response(await (await openFileContent(first, { file: file.id })).read()).text()).toBe('second')

    const { recipient } = (await house.engine.store.read.keys.portal(house.portal.id)) ?? {}
    const { done } = await approveErasure(second, { slug: 'abc' })
    expect(done).toMatchObject({ approvedByName: 'second', files: 2, contents: 2, bytes: 12, key: recipient })
    expect(await getErasure(house.as('client-admin'))).toMatchObject({ requestedByName: 'first', done })
    await expect(getErasure(house.as('client-viewer'))).rejects.toMatchObject({ code: 'access.denied' })

    expect((await listFiles(first, {})).items).toHaveLength(2)
    await expect((await openFileContent(first, { file: file.id })).read()).rejects.toMatchObject({ code: 'drive-key.destroyed' })
    await expect(place(first, 'c.txt', 'new')).rejects.toMatchObject({ code: 'drive-key.destroyed' })
    for (const again of [approveErasure(first, { slug: 'abc' }), requestErasure(second, asked), withdrawErasure(first)])
      await expect(again).rejects.toMatchObject({ code: 'erasure.done' })
    expect(await house.engine.store.read.keys.portal(house.portal.id)).toMatchObject({ wrapped: null, recipient })
    for await (const { name } of house.engine.blobs.objects(house.portal.id)) throw new Error(`${name} is there still`)
    await sweepContents(house.engine)
    await house.engine.blobs.tidy()
    expect(await new Response(await (await openFileContent(xyz, { file: theirs.id })).read()).text()).toBe('one')
  })
})

test('a process that knew the key still records nothing after it was destroyed', async () => {
  await using house = await openHouse()
  const [first, second] = [house.as('firm-admin', 'first'), house.as('firm-admin', 'second')]
  await place(first, 'a.txt', 'one')
  await requestErasure(first, asked)
  // As if the word of it had not come yet.
  const deaf = scopeOf({ ...house.engine, blobs: { ...house.engine.blobs, forget: () => {} } }, second.actor, house.portal, 'firm-admin')
  await approveErasure(deaf, { slug: 'abc' })
  await expect(place(first, 'b.txt', 'new')).rejects.toMatchObject({ code: 'drive-key.destroyed' })
  expect((await listFiles(first, {})).items).toHaveLength(1)
})

test('a request that is withdrawn leaves all as it was, and what was read in files is found until the erasure only', async () => {
  await using house = await openHouse()
  const [first, second] = [house.as('firm-admin', 'first'), house.as('firm-admin', 'second')]
  const file = await place(first, 'a.txt', 'text')
  const read = { outcome: 'read', parts: [{ place: null, text: '秘密の言葉' }], whole: true } as const
  await first.unit((tx) => tx.files.putText(file.current.sha256, read, first.now()))
  await requestErasure(first, asked)
  await withdrawErasure(second)
  expect(await getErasure(first)).toBeNull()
  expect(await first.read.files.text(file.current.sha256)).toMatchObject(read)
  await requestErasure(second, asked)
  await approveErasure(first, { slug: 'abc' })
  expect(await first.read.files.text(file.current.sha256)).toBeNull()
  await searchProjection(house.engine).apply(await house.engine.store.read.events.after(0, 100))
})
