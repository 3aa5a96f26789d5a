import { parseArgs } from 'node:util'
import { anEvent, aPage, aPortal, aRecord } from '@tsuzuri/testing'
import { openStore } from '../open-store.ts'

// A process to be killed: writes units until then. Says `begun <n>` in the middle of each, and `done <n>` once it is durable.
const { values } = parseArgs({ options: { sqlite: { type: 'string' }, postgres: { type: 'string' } } })
const store = await openStore(
  values.sqlite === undefined ? { postgres: { url: values.postgres ?? '' } } : { sqlite: { file: values.sqlite } },
)
const portal = aPortal({ slug: 'killed' })
await store.unit((tx) => tx.portals.insert(portal))

const actorId = 'sato'
for (let number = 1; ; number++) {
  const at = new Date(number)
  const page = aPage(portal.id, { slug: `page-${number}` })
  await store.unit(async (tx) => {
    const { pages, updates, records } = tx.in(portal.id)
    await pages.insert(page)
    await updates.append(
      page.id,
      [1, 2, 3].map((byte) => ({ actorId, data: new Uint8Array([byte]), at })),
    )
    process.stdout.write(`begun ${number}\n`)
    await records.insert(aRecord(portal.id, { number: await records.nextNumber('requests') }), '')
    await tx.events.add(anEvent({ portalId: portal.id, data: { number } }))
  })
  process.stdout.write(`done ${number}\n`)
}
