import { type FieldValue, TsuzuriError } from '@tsuzuri/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyItem } from '../every-item.ts'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { changeRecord } from './change-record.ts'
import { createRecord } from './create-record.ts'
import { getRecord } from './get-record.ts'
import { recordHistory } from './record-history.ts'

/** What the loser was told: the values of others, in the order of `names`, and which version these are of. */
const lostRace = (error: unknown) => {
  if (!(error instanceof TsuzuriError) || error.code !== 'record.stale') throw error
  const told = new Map(error.conflicts.map(({ path, theirs }) => [path.replace('fields.', ''), theirs]))
  return {
    conflicts: names.filter((name) => told.has(name)).map((name) => [name, told.get(name)]),
    version: (error.current as { readonly version: number }).version,
  }
}

const people = ['佐藤', '鈴木', '田中'] as const
const names = ['title', 'note', 'size', 'hours'] as const
type Values = Readonly<Record<(typeof names)[number], FieldValue>>

const edit = fc.record({
  by: fc.constantFrom(...people),
  /** Whether the person reads the record anew before. */
  reads: fc.boolean(),
  wants: fc.record(
    {
      title: fc.constantFrom('a', 'b', 'c'),
      note: fc.constantFrom('x', 'y', null),
      size: fc.constantFrom('small', 'large', null),
      hours: fc.constantFrom(1, 2, null),
    },
    { requiredKeys: [] },
  ),
})

/** Where a value was changed there and here, and not to the same: nobody’s change is lost unseen. */
const conflictsOf = (now: Values, read: Values, wants: Partial<Values>) =>
  changedBy(read, wants).filter((name) => now[name] !== read[name] && now[name] !== wants[name])

/** What was read and is sent again as it was is no change. */
const changedBy = (read: Values, wants: Partial<Values>) => names.filter((name) => wants[name] !== undefined && wants[name] !== read[name])

test('edits by several people, each on what they last read, end in the record that merging them by value makes, with a whole history', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 10 }), async (edits) => {
      const { id } = await createRecord(house.as('member'), { collection: 'tasks', title: 'a' })
      const valuesNow = async (): Promise<Values & { readonly version: number }> => {
        const { title, version, fields } = await getRecord(house.as('member'), { record: id })
        return { title, note: fields['note'] ?? null, size: fields['size'] ?? null, hours: fields['hours'] ?? null, version }
      }
      const first = await valuesNow()
      const copies = new Map<string, typeof first>(people.map((person) => [person, first]))
      let model: Values = { title: 'a', note: null, size: null, hours: null }
      const writers = new Map<string, string>()
      for (const { by, reads, wants } of edits) {
        if (reads) copies.set(by, await valuesNow())
        const read = copies.get(by) ?? first
        const conflicts = conflictsOf(model, read, wants)
        const { title, ...fields } = wants
        const sent = changeRecord(house.as('member', by), {
          record: id,
          base: read.version,
          patch: { ...(title === undefined ? {} : { title }), fields },
        })
        const outcome = await sent.then(
          () => ({ conflicts: [], version: null }),
          (error: unknown) => lostRace(error),
        )
        const now = await valuesNow()
        const theirs = conflicts.map((name): readonly [string, FieldValue] => [name, model[name]])
        expect(outcome).toEqual({ conflicts: theirs, version: conflicts.length > 0 ? now.version : null })
        const changed = conflicts.length > 0 ? [] : changedBy(read, wants).filter((name) => model[name] !== wants[name])
        for (const name of changed) writers.set(name, by)
        model = Object.assign({}, model, Object.fromEntries(changed.map((name) => [name, wants[name]])))
        expect(now).toEqual({ ...model, version: now.version })
      }
      const replayed = new Map<string, { readonly value: FieldValue; readonly by: string }>()
      for await (const { field, before, after, actorName } of everyItem((query) =>
        recordHistory(house.as('member'), { record: id, ...query }),
      )) {
        expect(before).toEqual(replayed.get(field)?.value ?? null)
        replayed.set(field, { value: after, by: actorName })
      }
      for (const name of names) expect(replayed.get(name)?.value ?? null).toEqual(model[name])
      for (const [name, by] of writers) expect(replayed.get(name)?.by).toBe(by)
    }),
    { numRuns: 60 },
  )
})

test('who loses a race is told what both wrote, who and when', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const [sato, tanaka] = [house.as('member', '佐藤'), house.as('client-staff', '田中')]
  const { id } = await createRecord(sato, { collection: 'tasks', title: 'a', fields: { note: 'n', size: 'small' } })
  house.wait(60_000)
  await changeRecord(tanaka, { record: id, patch: { fields: { note: '賞与あり' } } })
  const lost = changeRecord(sato, { record: id, base: 1, patch: { title: 'b', fields: { note: '先月と同じ', size: 'small' } } })
  await expect(lost).rejects.toMatchObject({
    code: 'record.stale',
    current: { version: 2, title: 'a' },
    conflicts: [{ path: 'fields.note', yours: '先月と同じ', theirs: '賞与あり', by: '田中', at: '2026-04-01T01:01:00.000Z' }],
  })
  const untouched = await changeRecord(sato, { record: id, base: 1, patch: { title: 'b', fields: { note: 'n' } } })
  expect(untouched).toMatchObject({ title: 'b', fields: { note: '賞与あり', size: 'small' } })
})
