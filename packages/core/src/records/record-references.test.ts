import { expect, test } from 'vitest'
import { placeFile } from '../files/place-file.ts'
import { putMember } from '../members/put-member.ts'
import { userIdSchema } from '@tsuzuri/model'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { createPage } from '../pages/create-page.ts'
import { pageReferrers } from '../pages/page-referrers.ts'
import { createRecord } from './create-record.ts'
import { recordReferrers } from './record-referrers.ts'
import { trashRecord } from './trash-record.ts'

const plugins = [tasksPlugin]
const bytes = (text: string) => new Blob([text]).stream()

test('references hold within the portal; what is elsewhere and what is nowhere are told in the same words', async () => {
  await using house = await openHouse({ plugins })
  const here = house.as('member')
  const there = house.as('member', 'member', await house.anotherPortal())
  const [mine, foreign] = [
    await placeFile(here, { folder: '/', name: 'a.txt', content: bytes('a'), limit: 10 }),
    await placeFile(there, { folder: '/', name: 'a.txt', content: bytes('a'), limit: 10 }),
  ]
  const foreignTask = await createRecord(there, { collection: 'tasks', title: 'theirs' })
  await putMember(house.as('firm-admin'), { userId: userIdSchema.parse('sato'), role: 'member' })

  const good = await createRecord(here, {
    collection: 'tasks',
    title: 'a',
    assignee: 'sato',
    fields: { files: [mine.current.id], keeper: 'sato' },
  })
  expect(good).toMatchObject({ assignee: 'sato', fields: { files: [mine.current.id], keeper: 'sato' } })

  const wrong = (id: string) =>
    createRecord(here, {
      collection: 'tasks',
      title: 'b',
      assignee: 'nobody',
      fields: { files: [mine.current.id, id], related: id, page: id, keeper: 'nobody' },
    })
  const issues = [
    { path: 'assignee', message: 'There is no such member.' },
    { path: 'fields.files.1', message: 'There is no such file-version.' },
    { path: 'fields.related', message: 'There is no such record.' },
    { path: 'fields.page', message: 'There is no such page.' },
    { path: 'fields.keeper', message: 'There is no such member.' },
  ]
  await expect(wrong(foreign.current.id)).rejects.toMatchObject({ code: 'record.invalid', issues })
  await expect(wrong(foreignTask.id)).rejects.toMatchObject({ code: 'record.invalid', issues })
  await expect(wrong('01890000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'record.invalid', issues })
})

test('what is pointed to tells of the rows that point to it, in portions, as far as one may read them', async () => {
  await using house = await openHouse({ plugins })
  const scope = house.as('member')
  const page = await createPage(scope, { title: '手順', type: 'plain' })
  const target = await createRecord(scope, { collection: 'tasks', title: '元' })
  for (const title of ['一', '二', '三'])
    await createRecord(scope, { collection: 'tasks', title, fields: { related: target.id, page: page.id, note: target.id } })
  await createRecord(scope, { collection: 'tasks', title: '文中に書いただけ', fields: { note: `"${target.id}"` } })
  await trashRecord(house.as('director'), { collection: 'tasks', record: '4' })
  const titles = ({ items }: { readonly items: readonly { readonly title: string; readonly field: string }[] }) =>
    items.map(({ title, field }) => [title, field])
  const first = await recordReferrers(scope, { record: target.id, limit: 1 })
  expect(titles(first)).toEqual([['一', 'related']])
  expect(titles(await recordReferrers(scope, { record: target.id, cursor: first.next ?? '' }))).toEqual([['二', 'related']])
  expect(titles(await pageReferrers(scope, { page: page.id }))).toEqual([
    ['一', 'page'],
    ['二', 'page'],
  ])
})
