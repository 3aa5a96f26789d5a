// Reads the coverage board of a portal with many pages, published, confirmed and read, and tells how long it took: what `npm run bench` measures the board with.
import {
  confirmPage,
  coverageFindings,
  createPage,
  createPortal,
  expectPages,
  openScope,
  putMember,
  readCoverage,
  type Scope,
  scopeOf,
} from '@tsuzuri/core'
import { systemActor, userIdSchema } from '@tsuzuri/model'
import { readConfig } from '../config/read-config.ts'
import { openInstallation } from '../installation.ts'

const [pages, times] = [Number(process.argv[2]), 20]
const { engine, close } = await openInstallation(readConfig(process.env, process.cwd()))
const { id } = await createPortal(engine, systemActor, { slug: 'many', name: '顧客' })
const system = await openScope(engine, systemActor, id)
for (let number = 1; number <= 20; number += 1)
  await putMember(system, { userId: userIdSchema.parse(`person-${number}`), role: number % 2 === 0 ? 'client-admin' : 'member' })
const client = scopeOf(
  engine,
  { ...systemActor, kind: 'person', id: userIdSchema.parse('person-2'), firmAdmin: false },
  system.portal,
  'client-admin',
)

/** Paragraphs that are each page's own, so that none is like another but every tenth, which says what the one before it says. */
const text = (number: number): string =>
  Array.from(
    { length: 12 },
    (_, at) =>
      `${number - (number % 10 === 0 ? 1 : 0)}番の手順の${at + 1}段目では、担当が前月の台帳と突き合わせ、違いがあれば連絡表で確かめます。[次へ](/p/many/page-${number + 1})`,
  ).join('\n\n')
for (let number = 1; number <= pages; number += 1) {
  const type = number % 2 === 0 ? 'master' : 'flow'
  const page = await createPage(system, { title: `手順${number}`, slug: `page-${number}`, type, markdown: text(number) })
  if (number % 3 > 0) await confirmPage(client, { page: page.id })
}
await expectPages(system)
const { portal } = await openScope(engine, systemActor, id)
const firm = scopeOf(engine, systemActor, portal, 'firm-admin')

/** Milliseconds of the clock and of the processor, in the middle of many times. */
const timed = async (work: (scope: Scope) => Promise<unknown>, scope: Scope) => {
  const all: { readonly clock: number; readonly processor: number }[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const begun = performance.now()
    const used = process.cpuUsage()
    JSON.stringify(await work(scope))
    const { user, system: kernel } = process.cpuUsage(used)
    all.push({ clock: performance.now() - begun, processor: (user + kernel) / 1000 })
  }
  const middle = (name: 'clock' | 'processor'): number => all.map((one) => one[name]).toSorted((one, other) => one - other)[times / 2] ?? 0
  return { clock: middle('clock'), processor: middle('processor') }
}
const told = {
  firm: await timed(readCoverage, firm),
  client: await timed(readCoverage, { ...client, portal }),
  findings: await timed(coverageFindings, firm),
}
await engine.markdown.close()
await engine.texts.close()
await close()
process.stdout.write(`${JSON.stringify(told)}\n`)
