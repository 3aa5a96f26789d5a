import { expect, test } from 'vitest'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { countWaiting } from './count-waiting.ts'
import { createRecord } from './create-record.ts'
import { trashRecord } from './trash-record.ts'

test('what waits is counted for each side, without what is in the trash or in another portal', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const firm = house.as('firm-admin', '管理者')
  const before = await countWaiting(firm)
  const [first] = await Promise.all([1, 2, 3].map((number) => createRecord(firm, { collection: 'tasks', title: `${number}件目` })))
  await createRecord(house.as('firm-admin', '管理者', await house.anotherPortal()), { collection: 'tasks', title: '別のポータル' })
  const after = await countWaiting(firm)
  expect(after.firm + after.client - before.firm - before.client).toBe(3)
  await trashRecord(firm, { record: first?.id ?? '' })
  const trashed = await countWaiting(firm)
  expect(trashed.firm + trashed.client - before.firm - before.client).toBe(2)
})
