import { expect, test } from 'vitest'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { dropListView } from './drop-list-view.ts'
import { listListViews } from './list-list-views.ts'
import { renameListView } from './rename-list-view.ts'
import { saveListView } from './save-list-view.ts'

test.each(['sqlite', 'postgres'] as const)(
  'a view is seen by whom it is for, and changed by who made it or keeps order, on %s',
  async (dialect) => {
    await using house = await openHouse({ dialect, plugins: [tasksPlugin] })
    const [member, director, client, admin] = [house.as('member'), house.as('director'), house.as('client-staff'), house.as('client-admin')]
    const save = (scope: typeof member, name: string, shared: 'own' | 'firm' | 'portal') =>
      saveListView(scope, { collection: 'tasks', name, shared, choice: { state: 'open', sort: 'dueAt' } })
    const own = await save(member, '自分の分', 'own')
    const firm = await save(member, '弊社の分', 'firm')
    await save(admin, 'みんなの分', 'portal')
    await save(client, '自分の分', 'own')
    const names = async (scope: typeof member) => (await listListViews(scope, 'tasks')).map(({ name }) => name).toSorted()
    expect([await names(member), await names(director), await names(client)]).toEqual([
      ['みんなの分', '弊社の分', '自分の分'],
      ['みんなの分', '弊社の分'],
      ['みんなの分', '自分の分'],
    ])
    await expect(save(client, '共有', 'portal')).rejects.toMatchObject({ code: 'access.denied' })
    await expect(save(admin, '共有', 'firm')).rejects.toMatchObject({ code: 'list-view.invalid' })
    await expect(save(member, ' みんなの分 ', 'own')).rejects.toMatchObject({ code: 'list-view.taken' })
    await expect(save(member, ' ', 'own')).rejects.toMatchObject({ code: 'list-view.invalid' })
    await expect(renameListView(admin, { collection: 'tasks', id: firm.id, name: 'x' })).rejects.toMatchObject({
      code: 'list-view.missing',
    })
    await expect(dropListView(house.as('member', 'another'), { collection: 'tasks', id: firm.id })).rejects.toMatchObject({
      code: 'list-view.not-own',
    })
    expect(await renameListView(director, { collection: 'tasks', id: firm.id, name: '社内' })).toMatchObject({ name: '社内' })
    await dropListView(member, { collection: 'tasks', id: own.id })
    expect(await names(member)).toEqual(['みんなの分', '社内'])
  },
)
