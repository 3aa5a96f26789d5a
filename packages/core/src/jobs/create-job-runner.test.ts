import type { FieldValue } from '@tsuzuri/model'
import { describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { checkInstallation } from '../doctor/check-installation.ts'
import type { Engine } from '../engine.ts'
import { atOnce } from '../testing/at-once.ts'
import { openHouse } from '../testing/open-house.ts'
import { createJobRunner, type JobRunner } from './create-job-runner.ts'
import type { JobDefinition } from './job-definition.ts'
import { mostAttempts } from './pause-after.ts'

const minute = 60_000
const day = 86_400_000
const quiet = { pollMilliseconds: 3_600_000 }

const add = (engine: Engine, kind: string, key: string, data: Readonly<Record<string, FieldValue>> = {}): Promise<boolean> =>
  engine.store.unit((tx) => tx.jobs.add({ id: engine.newId(), kind, key, data, runAt: engine.now(), createdAt: engine.now() }))

/** Runs what is due, with whatever is reported, and ends. */
const runOnce = async (engine: Engine, definitions: readonly JobDefinition[], reported: unknown[] = []): Promise<void> => {
  const runner = createJobRunner(engine, definitions, (error) => void reported.push(error), quiet)
  await runner.settle()
  await runner.stop()
}

describeEachDialect('jobs', (_open, dialect) => {
  test('a job is done once, however many processes there are, and one with the same key is not added again', async () => {
    await using house = await openHouse({ dialect })
    await using other = await house.another()
    const done: string[] = []
    const work: JobDefinition = {
      kind: 'work',
      run: (_engine, job) => job.finish(async () => void done.push(String(job.data['name']))),
    }
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) expect(await add(house.engine, 'work', name, { name })).toBe(true)
    expect(await add(house.engine, 'work', 'a', { name: 'again' })).toBe(false)
    await atOnce(dialect, [() => runOnce(house.engine, [work]), () => runOnce(other, [work])])
    expect(done.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    expect(await house.store.read.jobs.counts()).toEqual({ waiting: 0, dead: 0 })
  })

  test('what fails is tried again after growing pauses, at last given up, told by the doctor, and tried again by a repair', async () => {
    await using house = await openHouse({ dialect })
    let isBroken = true
    const attempts: number[] = []
    const work: JobDefinition = {
      kind: 'work',
      run: async (_engine, { attempt }) => {
        attempts.push(attempt)
        if (isBroken) throw new Error('no way')
      },
    }
    const reported: unknown[] = []
    await add(house.engine, 'work', 'a')
    await runOnce(house.engine, [work], reported)
    house.wait(29_000)
    await runOnce(house.engine, [work], reported)
    expect(attempts).toEqual([1])
    house.wait(2_000)
    await runOnce(house.engine, [work], reported)
    house.wait(minute)
    await runOnce(house.engine, [work], reported)
    expect(attempts).toEqual([1, 2])
    for (let turn = 0; turn < mostAttempts + 3; turn++) {
      house.wait(day)
      await runOnce(house.engine, [work], reported)
    }
    expect([attempts.length, reported.length]).toEqual([mostAttempts, mostAttempts])
    expect(await house.store.read.jobs.counts()).toEqual({ waiting: 0, dead: 1 })
    const finding = async (repair: boolean) => (await checkInstallation(house.engine, { repair })).find(({ part }) => part === 'jobs')
    expect(await finding(false)).toEqual({
      well: false,
      part: 'jobs',
      says: '1 were given up, the last (work) since: no way; have them tried again with --repair',
    })
    isBroken = false
    expect(await finding(true)).toMatchObject({ well: true })
    await runOnce(house.engine, [work])
    expect(await finding(false)).toEqual({ well: true, part: 'jobs', says: '0 waiting, none given up' })
  })

  test('what a killed process had begun is done by another after its claim has run out, and the first can no longer finish it', async () => {
    await using house = await openHouse({ dialect })
    const done: string[] = []
    let goOn = (): void => {}
    const held = new Promise<void>((resolve) => void (goOn = resolve))
    let begun = (): void => {}
    const isBegun = new Promise<void>((resolve) => void (begun = resolve))
    const slow: JobDefinition = {
      kind: 'work',
      run: async (_engine, job) => {
        begun()
        await held
        await job.finish(async () => void done.push('slow'))
      },
    }
    const quick: JobDefinition = { kind: 'work', run: (_engine, job) => job.finish(async () => void done.push('quick')) }
    const reported: unknown[] = []
    await add(house.engine, 'work', 'a')
    const runner: JobRunner = createJobRunner(house.engine, [slow], (error) => void reported.push(error), quiet)
    await isBegun
    await runOnce(house.engine, [quick])
    expect(done).toEqual([])
    house.wait(10 * minute)
    await runOnce(house.engine, [quick])
    goOn()
    await runner.stop()
    expect(done).toEqual(['quick'])
    expect(reported).toMatchObject([{ code: 'job.lost' }])
  })

  test('what is done again and again is on the list once, is done after its time, and never given up', async () => {
    await using house = await openHouse({ dialect })
    await using other = await house.another()
    const done: number[] = []
    const round: JobDefinition = {
      kind: 'round',
      every: 5 * minute,
      run: async (_engine, { attempt }) => {
        done.push(attempt)
        if (done.length === 2) throw new Error('once')
      },
    }
    await atOnce(dialect, [() => runOnce(house.engine, [round]), () => runOnce(other, [round])])
    expect(done).toEqual([1])
    house.wait(4 * minute)
    await runOnce(house.engine, [round])
    house.wait(2 * minute)
    await runOnce(house.engine, [round])
    house.wait(minute)
    await runOnce(house.engine, [round])
    expect(done).toEqual([1, 1, 2])
    expect(await house.store.read.jobs.counts()).toEqual({ waiting: 1, dead: 0 })
  })
})

test('a job that fails together with what it does last leaves nothing of it', async () => {
  await using house = await openHouse()
  const work: JobDefinition = {
    kind: 'work',
    run: (engine, job) =>
      job.finish(async (tx) => {
        await tx.jobs.add({ id: engine.newId(), kind: 'later', key: 'x', data: {}, runAt: engine.now(), createdAt: engine.now() })
        throw new Error('no')
      }),
  }
  await add(house.engine, 'work', 'a')
  await runOnce(house.engine, [work])
  expect(await house.store.read.jobs.counts()).toEqual({ waiting: 1, dead: 0 })
})
