import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { anEvent, describeEachDialect, type TestPlace } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { must } from './test/must.ts'

const writer = fileURLToPath(new URL('test/write-units.ts', import.meta.url))

/** Lets another process write until it says `line`, kills it at that moment, and answers the last unit it called done. */
const killAt = async (place: TestPlace, line: string): Promise<number> => {
  const args = 'sqlite' in place ? ['--sqlite', place.sqlite.file] : ['--postgres', place.postgres.url]
  const child = spawn(process.execPath, [writer, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let done = 0
  for await (const said of createInterface({ input: child.stdout })) {
    if (said.startsWith('done ')) done = Number(said.slice(5))
    if (said === line) child.kill('SIGKILL')
  }
  if (child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return done
}

describeEachDialect('a process killed while it writes', (open) => {
  test.each(['begun 7', 'done 30'])('at «%s» leaves every unit whole or none of it, and all that it called done', async (line) => {
    await using database = await open()
    const { store } = database
    const done = await killAt(database.place, line)
    const portal = must(await store.read.portals.bySlug('killed'))
    const { pages, updates, records } = store.read.in(portal.id)
    const tree = await pages.tree()
    expect(tree.length).toBeGreaterThanOrEqual(done)
    for (const page of tree) expect((await updates.load(page.id)).tail.map(({ seq }) => seq)).toEqual([1, 2, 3])
    const written = await records.list({ collection: 'requests', order: { by: 'number', direction: 'ascending' }, limit: 200 })
    expect(written.items.length).toBe(tree.length)
    const events = await store.read.events.after(0, 1000)
    expect(events.map(({ seq, data }) => [seq, data])).toEqual(tree.map((_, index) => [index + 1, { number: index + 1 }]))
    // And whoever comes next can write at once.
    const { next, seq } = await store.unit(async (tx) => ({
      next: await tx.in(portal.id).records.nextNumber('requests'),
      seq: (await tx.events.add(anEvent())).seq,
    }))
    expect([next, seq]).toEqual([tree.length + 1, tree.length + 1])
  })
})
