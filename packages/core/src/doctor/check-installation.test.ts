import { expect, test } from 'vitest'
import { createPage } from '../pages/create-page.ts'
import { openHouse } from '../testing/open-house.ts'
import { checkInstallation } from './check-installation.ts'

test('a plain page is well without any plugin; one whose plugin is gone is told by its type', async () => {
  await using house = await openHouse()
  const pages = async () => (await checkInstallation(house.engine)).find(({ part }) => part === 'pages of abc')
  const { id } = await createPage(house.as('member'), { title: '案内' })
  expect(await pages()).toEqual({ well: true, part: 'pages of abc', says: '1' })
  await house.store.unit((tx) => tx.in(house.portal.id).pages.update(id, { type: 'page' }))
  expect(await pages()).toEqual({
    well: false,
    part: 'pages of abc',
    says: '1 of 1 have a type that no plugin knows (page); install its plugin',
  })
})
