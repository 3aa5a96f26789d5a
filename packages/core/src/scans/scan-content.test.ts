import { scanErrors, type Scanner } from '@tsuzuri/files'
import { describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { checkInstallation } from '../doctor/check-installation.ts'
import { fileTextProjection } from '../events/file-text-projection.ts'
import { searchProjection } from '../events/search-projection.ts'
import { copyFile } from '../files/copy-file.ts'
import { openFileContent } from '../files/open-file-content.ts'
import { placeFile } from '../files/place-file.ts'
import { previewFile } from '../files/preview-file.ts'
import { viewFile } from '../files/view-file.ts'
import { createJobRunner } from '../jobs/create-job-runner.ts'
import { type Scope, scopeOf } from '../scope.ts'
import { searchPortal } from '../search/search-portal.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { scanJobs } from './scan-jobs.ts'

/** Takes `virus` for one, and nothing of more than 100 bytes; answers only while it is told to. */
const aScanner = () => {
  const state = { isThere: true, asked: 0 }
  const scanner: Scanner = {
    version: async () => (state.isThere ? 'A scanner' : raise()),
    scan: async (content) => {
      state.asked += 1
      if (!state.isThere) return raise()
      const text = await new Response(content as ReadableStream<Uint8Array<ArrayBuffer>>).text()
      if (text.length > 100) return { outcome: 'too-large' }
      return text.includes('virus') ? { outcome: 'infected', finding: 'Test.Virus' } : { outcome: 'clean' }
    },
  }
  return { state, scanner }
}
const raise = (): never => {
  throw scanErrors.away('ECONNREFUSED')
}

const guarded = (house: House, scanner: Scanner | null) => {
  const engine = { ...house.engine, scanner }
  const { actor, portal, role } = house.as('client-staff')
  return { engine, scope: scopeOf(engine, actor, portal, role) }
}
const place = (scope: Scope, name: string, content: string) =>
  placeFile(scope, { folder: '/', name, content: new Blob([content]).stream(), limit: 1_000 })
const work = async ({ engine }: { readonly engine: House['engine'] }, scanner: Scanner) => {
  const runner = createJobRunner(engine, scanJobs(scanner), () => {})
  await runner.settle()
  await runner.stop()
}
const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'opened',
    (error: unknown) => (error as { code: unknown }).code,
  )
const scanEvents = async (house: House) =>
  (await house.engine.store.read.events.after(0, 100)).flatMap(({ type, data }) =>
    /scan|infected/.test(type) ? [[type, data['name'], data['number'], data['finding']]] : [],
  )

describeEachDialect('what is placed where a virus scanner is set', (_open, dialect) => {
  test('is opened by nobody and read by no search before it is known to be clean, and is there for everybody then', async () => {
    await using house = await openHouse({ dialect })
    const { scanner } = aScanner()
    const { engine, scope } = guarded(house, scanner)
    const file = await place(scope, '年末調整.txt', '年末調整のご案内')
    expect(file.current.scan).toBe('waiting')
    const search = async () => {
      for (const { cursor, apply } of [fileTextProjection(engine), searchProjection(engine)])
        await apply(await engine.store.read.events.after(await cursor(), 100))
      return (await searchPortal(scope, { text: 'ご案内' })).total
    }
    const doors = () =>
      Promise.all([
        codeOf(openFileContent(scope, { file: file.id })),
        codeOf(openFileContent(scope, { file: file.id, version: 1 })),
        codeOf(previewFile(scope, { file: file.id })),
        codeOf(viewFile(scope, { file: file.id })),
        search(),
      ])
    expect(await doors()).toEqual(['scan.waiting', 'scan.waiting', 'scan.waiting', 'scan.waiting', 0])
    await work({ engine }, scanner)
    expect(await doors()).toEqual(['opened', 'opened', 'opened', 'file.not-viewable', 1])
    expect(await scanEvents(house)).toEqual([['file.scanned', '年末調整.txt', 1, undefined]])
  })

  test('and holds a virus stays closed, also as a copy and when it is placed again; the version before can be opened', async () => {
    await using house = await openHouse({ dialect })
    const { scanner, state } = aScanner()
    const { engine, scope } = guarded(house, scanner)
    const file = await place(scope, '給与.csv', 'clean')
    await work({ engine }, scanner)
    await place(scope, '給与.csv', 'a virus')
    await work({ engine }, scanner)
    const copy = await copyFile(scope, { file: file.id, folder: '/', name: '写し.csv' })
    const again = await place(scope, 'もう一度.csv', 'a virus')
    expect([copy.current.scan, again.current.scan]).toEqual(['infected', 'infected'])
    for (const { id } of [file, copy, again]) expect(await codeOf(openFileContent(scope, { file: id }))).toBe('scan.infected')
    expect(await codeOf(openFileContent(scope, { file: file.id, version: 1 }))).toBe('opened')
    expect(await scanEvents(house)).toEqual([
      ['file.scanned', '給与.csv', 1, undefined],
      ['file.infected', '給与.csv', 2, 'Test.Virus'],
    ])
    expect(state.asked).toBe(2)
    const large = await place(scope, '大きい.txt', 'x'.repeat(200))
    await work({ engine }, scanner)
    expect(await codeOf(openFileContent(scope, { file: large.id }))).toBe('scan.too-large')
  })

  test('waits while the scanner is away, which the doctor tells, and is looked through by the next round', async () => {
    await using house = await openHouse({ dialect })
    const { scanner, state } = aScanner()
    const { engine, scope } = guarded(house, scanner)
    state.isThere = false
    const file = await place(scope, '名簿.csv', 'clean')
    await work({ engine }, scanner)
    const told = async () => (await checkInstallation(engine)).find(({ part }) => part === 'virus scanner')
    expect(await told()).toMatchObject({ well: false, says: expect.stringMatching(/ECONNREFUSED.*1 contents wait/) })
    expect((await checkInstallation(house.engine)).find(({ part }) => part === 'virus scanner')).toMatchObject({ well: false })
    expect(await codeOf(openFileContent(scope, { file: file.id }))).toBe('scan.waiting')
    state.isThere = true
    house.wait(60_000)
    await work({ engine }, scanner)
    expect(await codeOf(openFileContent(scope, { file: file.id }))).toBe('opened')
    expect(await told()).toEqual({
      well: true,
      part: 'virus scanner',
      says: 'A scanner; 0 contents wait for it, 0 are infected, 0 too large for it',
    })
  })
})

test('what was placed before there was a scanner stays open until it is placed again', async () => {
  await using house = await openHouse()
  const file = await place(house.as('client-staff'), '前から.txt', 'clean')
  const { scope } = guarded(house, aScanner().scanner)
  expect(await codeOf(openFileContent(scope, { file: file.id }))).toBe('opened')
})
