import type { DomainEvent } from '@tsuzuri/model'
import type { NewRuleRecord } from '@tsuzuri/plugin'
import { aPluginRecord, weekendsOnly } from '@tsuzuri/plugin/testing'
import { expect, test } from 'vitest'
import { logRequestSteps } from './log-request-steps.ts'

const request = aPluginRecord('requests', 128, { title: '11月分の給与計算', state: 'accepted', fields: { spentHours: 6.5 } })
const at = new Date('2026-11-23T01:30:00Z')

/** What the rule writes down when a record of a collection comes to a state. */
const written = async (
  collection: string,
  to: string,
  { members = ['user-1'], logged = [] }: { readonly members?: readonly string[]; readonly logged?: readonly number[] } = {},
): Promise<readonly (readonly [string, NewRuleRecord])[]> => {
  const made: (readonly [string, NewRuleRecord])[] = []
  const event: DomainEvent = {
    seq: 1,
    id: 'event-1',
    portalId: request.portalId,
    type: 'record.transitioned',
    subject: { kind: 'record', id: request.id },
    collection,
    actor: { kind: 'person', id: 'user-1', name: '山田 太郎' },
    data: { to },
    at,
  }
  await logRequestSteps.run(
    {
      portalId: request.portalId,
      now: new Date('2026-11-24T00:00:00Z'),
      daysOff: weekendsOnly,
      officialDaysOff: weekendsOnly,
      isMember: (userId) => Promise.resolve(members.includes(userId)),
      record: () => Promise.resolve(request),
      naming: () =>
        Promise.resolve(logged.map((hours, index) => aPluginRecord('processing', index, { fields: { request: request.id, hours } }))),
      create: (name, record) => {
        made.push([name, record])
        return Promise.resolve(aPluginRecord(name, 1))
      },
    },
    event,
  )
  return made
}

test('a request that is begun leaves an entry as of that moment', async () => {
  expect(await written('requests', 'in-progress')).toEqual([
    [
      'processing',
      {
        title: '11月分の給与計算',
        startsAt: at,
        assignee: 'user-1',
        fields: { step: 'started', request: request.id, requestNumber: 128, hours: null },
      },
    ],
  ])
})

test('delivery says the hours spent, acceptance does not say them again', async () => {
  const hours = async (to: string) => (await written('requests', to)).map(([, { fields }]) => [fields['step'], fields['hours']])
  expect([await hours('delivered'), await hours('accepted')]).toEqual([[['delivered', 6.5]], [['accepted', null]]])
})

test('what was logged by hand, or at a delivery before, is not counted again', async () => {
  const hours = async (logged: readonly number[]) =>
    (await written('requests', 'delivered', { logged })).map(([, { fields }]) => fields['hours'])
  expect([await hours([2, 3.5]), await hours([6.5]), await hours([8])]).toEqual([[1], [null], [null]])
})

test('other steps and other collections leave nothing', async () => {
  expect([await written('requests', 'agreed'), await written('contacts', 'delivered')]).toEqual([[], []])
})

test('the entry stands under the name of who took the step; of somebody who is no member of the portal it names nobody', async () => {
  const names = async (members: string[]) => (await written('requests', 'delivered', { members })).map(([, { assignee }]) => assignee)
  expect([await names(['user-1']), await names([])]).toEqual([['user-1'], [null]])
})
