import { attemptsDatabase } from '@tsuzuri/db'
import { openTestDatabase } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'
import { createLimits } from './limits.ts'

test.each([
  ['signInAccount', 10],
  ['signInAddress', 60],
  ['secondFactor', 10],
  ['invitation', 30],
  ['comment', 300],
] as const)('%s lets %i tries through, then none until the quarter of an hour is over', async (name, most) => {
  const limit = createLimits(null)[name]
  const tries = await Promise.allSettled(Array.from({ length: most + 5 }, () => limit.take('somebody')))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(most)
  await expect(limit.take('somebody')).rejects.toMatchObject({
    code: 'request.too-many',
    message: expect.stringMatching(/Wait (900|899) seconds/),
  })
  await limit.take('somebody else')
  await limit.forget('somebody')
  await limit.take('somebody')
})

test('a try that is given back counts no more, and takes no other with it', async () => {
  const { secondFactor } = createLimits(null)
  for (let wrong = 0; wrong < 9; wrong += 1) await secondFactor.take('office')
  for (let right = 0; right < 30; right += 1) {
    await secondFactor.take('office')
    await secondFactor.giveBack('office')
  }
  await secondFactor.take('office')
  await expect(secondFactor.take('office')).rejects.toMatchObject({ code: 'request.too-many' })
})

test('the processes on one PostgreSQL count tries together, and forget them together', async () => {
  await using database = await openTestDatabase('postgres')
  const another = await database.reopen()
  const [here, there] = [createLimits(attemptsDatabase(database.store)), createLimits(attemptsDatabase(another))]
  const key = `${'a'.repeat(300)}@example.co.jp 192.0.2.7`
  const tries = await Promise.allSettled(Array.from({ length: 16 }, (_, number) => (number % 2 ? here : there).signInAccount.take(key)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
  await here.signInAddress.take(key)
  expect([await there.signInAccount.wait(key), await there.signInAddress.wait(key)]).toEqual([expect.closeTo(900, -1), 0])
  await there.signInAccount.forget(key)
  await here.signInAccount.take(key)
  await here.signInAccount.giveBack(key)
  expect(await here.signInAccount.wait(key)).toBe(0)
  await another.close()
})

test('tries are counted for an IPv4 address, and for the /64 of an IPv6 one', () => {
  const of = (remoteAddress: string) => clientAddress({ socket: { remoteAddress } } as Parameters<typeof clientAddress>[0])
  expect(of('192.0.2.7')).toBe('192.0.2.7')
  expect(of('::ffff:192.0.2.7')).toBe('192.0.2.7')
  expect(of('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(of('2001:db8:1:2::1')).toBe(of('2001:db8:1:2:ffff::'))
  expect(of('2001:db8:1:3::1')).not.toBe(of('2001:db8:1:2::1'))
  expect(of('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
})
