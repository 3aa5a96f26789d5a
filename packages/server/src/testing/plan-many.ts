// Makes a year's schedule for many portals, as whoever is of the firm would, and tells how long each step took: what `npm run bench` measures planning with.
import { createPage, createPortal, followPlan, openScope, previewPlan, type Scope } from '@tsuzuri/core'
import { systemActor } from '@tsuzuri/model'
import { readConfig } from '../config/read-config.ts'
import { openInstallation } from '../installation.ts'

const plan = 'payroll-year'
const master = {
  closingDay: 31,
  payDay: 25,
  payMonth: 'next',
  payShift: 'before',
  bonusMonths: '7, 12',
  bonusDay: 10,
  withholdingTerm: 'monthly',
  residentTaxTerm: 'monthly',
}
const portals = Number(process.argv[2])
const { engine, close } = await openInstallation(readConfig(process.env, process.cwd()))
const scopes: Scope[] = []
for (let number = 1; number <= portals; number += 1) {
  const { id } = await createPortal(engine, systemActor, { slug: `client-${number}`, name: `顧客${number}` })
  const scope = await openScope(engine, systemActor, id)
  await createPage(scope, { title: '締日と支払日', type: 'master', fields: master })
  scopes.push(scope)
}

/** Seconds on the clock, and of the processor, which say the same of a busy machine. */
const timed = async (work: (scope: Scope) => Promise<number>) => {
  const begun = performance.now()
  const used = process.cpuUsage()
  let entries = 0
  for (const scope of scopes) entries += await work(scope)
  const { user, system } = process.cpuUsage(used)
  return { seconds: (performance.now() - begun) / 1000, processor: (user + system) / 1_000_000, entries }
}
const made = await timed(async (scope) => (await followPlan(scope, { name: plan, digest: (await previewPlan(scope, plan)).digest })).added)
const looked = await timed(async (scope) => (await previewPlan(scope, plan)).added.length)
await engine.markdown.close()
await engine.texts.close()
await close()
process.stdout.write(`${JSON.stringify({ made, looked })}\n`)
