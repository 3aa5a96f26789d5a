import { expect, test } from 'vitest'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { createRecord } from './create-record.ts'
import { listRecords } from './list-records.ts'

test('records without numbers stand by number as they would have been counted, page after page', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const firm = house.as('member')
  for (const title of ['一', '二', '三']) {
    await createRecord(firm, { collection: 'secrets', title })
    house.wait(1_000)
  }
  const first = await listRecords(firm, 'secrets', { sort: '-number', limit: 2 })
  const second = await listRecords(firm, 'secrets', { sort: '-number', limit: 2, cursor: first.next ?? '' })
  expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(['三', '二', '一'])
})
