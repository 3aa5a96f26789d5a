// Puts a recorded log on a new page of the portal `abc`, merged, shown and kept as versions every now and then, as the rooms have it, but
// faster than any person types. Prints what that took in the end: what `npm run bench` measures long pages with.
import { readFile } from 'node:fs/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { compactPage, createPage, cutRevision, loadState, materializePage, openScope } from '@tsuzuri/core'
import { systemActor } from '@tsuzuri/model'
import * as decoding from 'lib0/decoding'
import { readConfig } from '../config/read-config.ts'
import { openInstallation } from '../installation.ts'

/** So many updates are one commit, and after so many the log is merged. */
const [inCommit, inRound] = [1_000, 100_000]

const installation = await openInstallation(readConfig(process.env, process.cwd()))
const { engine } = installation
const scope = await openScope(engine, systemActor, 'abc')
const page = await createPage(scope, { title: 'long', markdown: '' })
const place = [scope.portal.id, page.id] as const
const actorOf = (clientId: number): string => `writer-${clientId % 8}`

/** In milliseconds: how long it took, and how long everybody else was held up at the longest. */
const timed = async (work: () => Promise<unknown>) => {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await new Promise((resolve) => setTimeout(resolve, 10))
  const [begun, used] = [performance.now(), process.cpuUsage()]
  await work()
  const [took, { user, system }] = [performance.now() - begun, process.cpuUsage(used)]
  await new Promise((resolve) => setTimeout(resolve, 10))
  delay.disable()
  return { took, cpu: (user + system) / 1000, held: delay.max / 1e6 }
}

const decoder = decoding.createDecoder(await readFile(process.argv[2] ?? ''))
let last = {}
for (let rows = 0; decoding.hasContent(decoder);) {
  const claims = new Map<number, string>()
  const updates: { readonly actorId: string; readonly data: Uint8Array; readonly at: Date }[] = []
  while (updates.length < inCommit && decoding.hasContent(decoder)) {
    const clientId = decoding.readVarUint(decoder)
    claims.set(clientId, actorOf(clientId))
    updates.push({ actorId: actorOf(clientId), data: decoding.readVarUint8Array(decoder), at: new Date() })
  }
  const outcome = await engine.store.log.append({ portalId: place[0], pageId: place[1], updates, claims })
  if (outcome.kind !== 'appended') throw new Error(`The log refused: ${outcome.kind}.`)
  rows += updates.length
  if (rows % inRound > 0 && decoding.hasContent(decoder)) continue
  const show = await timed(() => materializePage(engine, ...place))
  await cutRevision(scope, { page: page.id })
  last = { show, compact: await timed(() => compactPage(engine, ...place)) }
}
const load = await timed(async () => (await loadState(engine, ...place)).doc)
process.stdout.write(`${JSON.stringify({ page: page.id, ...last, load, kept: (await scope.read.updates.since(page.id, 0)).length })}\n`)
await installation.close()
