import { type FieldValue, roles } from '@tsuzuri/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyItem } from '../every-item.ts'
import type { Scope } from '../scope.ts'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { changeRecord } from './change-record.ts'
import { createRecord } from './create-record.ts'
import { findRecord } from './find-record.ts'
import { recordHistory } from './record-history.ts'
import type { RecordPatchInput } from './record-values.ts'
import { restoreRecord } from './restore-record.ts'
import { transitionRecord } from './transition-record.ts'
import { trashRecord } from './trash-record.ts'

type Step = (scope: Scope, record: string) => Promise<unknown>

const time = fc.option(fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2030-01-01') }))
const patch: fc.Arbitrary<RecordPatchInput> = fc.record(
  {
    title: fc.string({ maxLength: 20 }),
    startsAt: time,
    dueAt: time,
    fields: fc.record(
      {
        note: fc.option(fc.string({ maxLength: 20 })),
        size: fc.constantFrom('small', 'large', 'huge', null),
        hours: fc.option(fc.double({ noNaN: true, min: 0, max: 9 })),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(patch, fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined })).map(
      ([values, base]): Step =>
        (scope, record) =>
          changeRecord(scope, { record, base, patch: values }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('open', 'asked', 'done').map(
      (to): Step =>
        (scope, record) =>
          transitionRecord(scope, { record, to, comment: 'x' }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Step>((scope, record) => trashRecord(scope, { record })) },
  { weight: 1, arbitrary: fc.constant<Step>((scope, record) => restoreRecord(scope, { record })) },
)

test('whatever several people do to a record, one after another or at once, its history tells all of it', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const scope = house.as('director')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.constantFrom(...roles), fc.boolean()), { maxLength: 12 }), async (steps) => {
      const { id } = await createRecord(scope, { collection: 'tasks', title: 'first', fields: { note: 'n' } })
      const atOnce: Promise<unknown>[] = []
      for (const [take, role, waits] of steps) {
        const taken = take(house.as(role, role), id).catch(onlyCoded)
        if (waits) await taken
        else atOnce.push(taken)
      }
      await Promise.all(atOnce)
      const { record } = await findRecord(scope, scope.read, { record: id })
      const replayed = new Map<string, FieldValue>()
      let version = 0
      for await (const change of everyItem((query) => recordHistory(scope, { record: id, ...query }))) {
        expect(change.before).toEqual(replayed.get(change.field) ?? null)
        replayed.set(change.field, change.after)
        version = change.version
      }
      const { title, state, assignee, startsAt, dueAt, trashedAt, fields } = record
      const present = Object.entries({
        title,
        state,
        assignee,
        startsAt: startsAt?.toISOString(),
        dueAt: dueAt?.toISOString(),
        trashedAt: trashedAt?.toISOString(),
        ...fields,
      })
      expect(Object.fromEntries([...replayed].filter(([, value]) => value !== null))).toEqual(
        Object.fromEntries(present.filter(([, value]) => value !== null && value !== undefined)),
      )
      expect(version).toBe(record.version)
    }),
    { numRuns: 40 },
  )
})

/** Steps may be refused, but never break. */
const onlyCoded = (error: unknown): void => {
  expect(error).toMatchObject({ code: expect.stringMatching(/^(record|access)\./) })
}
