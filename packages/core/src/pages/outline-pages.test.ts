import { expect, test } from 'vitest'
import { dialects } from '@tsuzuri/testing'
import { openHouse } from '../testing/open-house.ts'
import { changePage } from './change-page.ts'
import { createPage } from './create-page.ts'
import { outlinePages } from './outline-pages.ts'
import { restorePage } from './restore-page.ts'
import { trashPage } from './trash-page.ts'

test.each(dialects)(
  'the tree beside every page follows what is made, renamed, moved, thrown away and taken back, on %s',
  async (dialect) => {
    await using house = await openHouse({ dialect })
    const firm = house.as('member')
    const seen = async () => (await outlinePages(house.as('client-viewer', 'v'))).map(({ path, title }) => `${path} ${title}`)
    expect(await seen()).toEqual([])
    const master = await createPage(firm, { title: 'マスタ' })
    const closing = await createPage(firm, { title: '締め日' })
    expect(await seen()).toEqual(['マスタ マスタ', '締め日 締め日'])
    await changePage(firm, { page: closing.id, base: 1, title: '締め日と支払日', parent: master.id })
    expect(await seen()).toEqual(['マスタ マスタ', 'マスタ/締め日 締め日と支払日'])
    await trashPage(firm, { page: closing.id })
    expect(await seen()).toEqual(['マスタ マスタ'])
    await restorePage(firm, { page: closing.id })
    expect(await seen()).toEqual(['マスタ マスタ', 'マスタ/締め日 締め日と支払日'])
  },
)

test('one portal’s tree is not shown in another', async () => {
  await using house = await openHouse()
  await createPage(house.as('member'), { title: '給与' })
  expect(await outlinePages(house.as('member'))).toHaveLength(1)
  expect(await outlinePages(house.as('member', 'm', await house.anotherPortal()))).toEqual([])
})
