import { writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { aPage, aPortal } from '@tsuzuri/testing'
import { openStore } from '../open-store.ts'

// A process to be watched from outside: says `acked <n>` once the nth append is durable, and ends after twenty.
const { values } = parseArgs({ options: { sqlite: { type: 'string', default: '' } } })
const store = await openStore({ sqlite: { file: values.sqlite } })
const portal = aPortal({ slug: 'watched' })
const page = aPage(portal.id)
await store.unit(async (tx) => {
  await tx.portals.insert(portal)
  await tx.in(portal.id).pages.insert(page)
})
writeSync(1, 'acked 0\n')
for (let number = 1; number <= 20; number += 1) {
  const updates = [{ actorId: 'sato', data: new Uint8Array([number]), at: new Date(number) }]
  await store.log.append({ portalId: portal.id, pageId: page.id, updates, claims: new Map() })
  writeSync(1, `acked ${number}\n`)
}
await store.close()
