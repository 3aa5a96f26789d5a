import { expect, test } from 'vitest'
import { searchProjection } from '../events/search-projection.ts'
import { createPage } from '../pages/create-page.ts'
import { searchPortal } from '../search/search-portal.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { checkInstallation } from './check-installation.ts'

const search = async ({ engine }: House, repair = false) =>
  (await checkInstallation(engine, { repair })).find(({ part }) => part === 'search')
const follow = async ({ engine }: House) => {
  const { cursor, apply } = searchProjection(engine)
  for (let turn = 0; turn < 3; turn++) await apply(await engine.store.read.events.after(await cursor(), 100))
}

test('the doctor tells what search lacks, has too much and has old, and puts it right when told to', async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  const [first] = [await createPage(firm, { title: '給与規程' }), await createPage(firm, { title: '賞与規程' })]
  await follow(house)
  expect(await search(house)).toEqual({ well: true, part: 'search', says: '2 documents, as the truth has them' })

  const index = house.engine.search
  const [kept] = (await searchPortal(firm, { text: '賞与' })).items
  const seq = await index.cursor()
  const document = { ref: 'page:ghost', portalId: house.portal.id, kind: 'page', collection: null, title: '幽霊', body: '' } as const
  const rest = { audience: 'all', state: null, href: '/ghost', updatedAt: new Date(0) } as const
  await index.apply(
    [
      { op: 'remove', ref: `page:${first.id}` },
      { op: 'put', document: { ...document, ...rest } },
      { op: 'put', document: { ...document, ...rest, ref: kept?.ref ?? '', title: '古い題' } },
    ],
    seq,
  )
  expect(await search(house)).toMatchObject({
    well: false,
    says: `1 missing (page:${first.id}), 1 too many (page:ghost), 1 stale (${kept?.ref}); run \`tsuzuri doctor --repair\` (a running server fills an empty index by itself)`,
  })
  expect(await search(house, true)).toMatchObject({ well: true, says: expect.stringContaining('filled anew with 2 documents') })
  expect(await search(house)).toMatchObject({ well: true, says: '2 documents, as the truth has them' })
  expect((await searchPortal(firm, { text: '規程' })).total).toBe(2)
})

test('what the stream still has in store for search is no flaw, an index never filled is', async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  await createPage(firm, { title: '給与規程' })
  expect(await search(house)).toMatchObject({ well: false, says: expect.stringContaining('it has not been filled yet') })
  await follow(house)
  await createPage(firm, { title: '賞与規程' })
  expect(await search(house)).toEqual({
    well: true,
    part: 'search',
    says: '1 documents, as the truth has them, 2 events behind (a running server catches up)',
  })
})
