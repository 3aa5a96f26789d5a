// A process that places a file in the portal `abc` of the data folder of its environment and is killed at the point it is told, as by `kill -9`.
import { join } from 'node:path'
import { type Engine, openScope, placeFile } from '@tsuzuri/core'
import type { Stores } from '@tsuzuri/db'
import { createPortalKeys, diskObjectStore, openBlobStore } from '@tsuzuri/files'
import { systemActor } from '@tsuzuri/model'
import { readConfig } from '../config/read-config.ts'
import { openInstallation } from '../installation.ts'
import { dieAt } from './die-at.ts'

const config = readConfig(process.env, process.cwd())
const folder = join(config.dataFolder, 'blobs')
const { engine } = await openInstallation(config)

const disk = diskObjectStore({ folder })
const keys = createPortalKeys({ store: engine.store, secret: config.secret ?? '', now: engine.now })
const blobs = await openBlobStore({
  folder,
  keys,
  remote: {
    ...disk,
    take: async (name, path) => {
      dieAt('flushed, without its name')
      await disk.take(name, path)
      dieAt('named')
    },
  },
})

const dying = (tx: Stores): Stores => ({
  ...tx,
  events: {
    ...tx.events,
    add: async (event) => {
      const added = await tx.events.add(event)
      dieAt('the event written')
      return added
    },
  },
  in: (portalId) => {
    const stores = tx.in(portalId)
    const insert: typeof stores.files.insert = async (file) => {
      await stores.files.insert(file)
      dieAt('the row written')
    }
    return { ...stores, files: { ...stores.files, insert } }
  },
})
const store: Engine['store'] = {
  ...engine.store,
  unit: (work) =>
    engine.store.unit(async (tx) => {
      const answer = await work(dying(tx))
      dieAt('before the commit')
      return answer
    }),
}

async function* content(): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < 64; piece += 1) {
    if (piece === 32) dieAt('half of the bytes')
    yield new Uint8Array(65_536).fill(piece)
  }
  dieAt('all bytes, not flushed')
}

const scope = await openScope({ ...engine, store, blobs }, systemActor, 'abc')
await placeFile(scope, { folder: '/給与', name: '台帳.bin', content: content(), limit: 10_000_000 })
dieAt('committed')
