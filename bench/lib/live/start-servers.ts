import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { askApi } from '../ask-api.ts'
import { place } from '../place.ts'
import { startProduct } from '../start-product.ts'
import { type Program, startProgram } from '../start-program.ts'
import { createKeys } from './create-keys.ts'
import type { LiveServer } from './live-server.ts'

const baselines = join(place, 'bench/baselines')
/** Connections of one person to one page that ours lets in. */
const ofPerson = 8

/** Starts baseline A, baseline B and ours, each on a folder of its own below `folder`. */
export const startServers = async (folder: string): Promise<readonly [LiveServer, LiveServer, LiveServer]> => {
  await mkdir(folder, { recursive: true })
  const data = join(folder, 'tsuzuri')
  const keys = await createKeys(data, 8)
  const websocket = await restartable(() => startProgram({ args: [join(baselines, 'websocket-server.mjs')] }))
  const hocuspocus = await restartable(() => startProgram({ args: [join(baselines, 'hocuspocus.mjs'), join(folder, 'hocuspocus.db')] }))
  const ours = await restartable(() => startProduct({ dataFolder: data, entry: 'dist/server/serve-unpaced.js' }))
  return [
    {
      title: 'A  @y/websocket-server 0.1.1',
      newPages: async (count) => names(count),
      place: (page) => ({ address: `ws://127.0.0.1:${websocket.port()}/${page}`, headers: {}, name: null }),
      ...websocket,
    },
    {
      title: 'B  Hocuspocus 4.7, SQLite, WAL',
      newPages: async (count) => names(count),
      place: (page) => ({ address: `ws://127.0.0.1:${hocuspocus.port()}/`, headers: {}, name: page }),
      ...hocuspocus,
    },
    {
      title: 'ours',
      newPages: async (count) => {
        const ask = askApi(ours.port(), keys[0] ?? '')
        const ids: string[] = []
        for (const title of names(count)) {
          const made = await ask('POST', '/portals/abc/pages', { title, markdown: '' })
          ids.push((made as { readonly id: string }).id)
        }
        return ids
      },
      place: (page, client) => ({
        address: `ws://127.0.0.1:${ours.port()}/collab/abc/${page}?schema=1`,
        headers: { authorization: `Bearer ${keys[Math.floor(client / ofPerson) % keys.length]}` },
        name: null,
      }),
      ...ours,
    },
  ]
}

let named = 0
const names = (count: number): readonly string[] => Array.from({ length: count }, () => `page-${(named += 1)}`)

const restartable = async (start: () => Promise<Program>) => {
  let program = await start()
  return {
    pid: () => program.pid,
    port: () => program.port,
    stop: () => program.stop(),
    restart: async () => {
      await program.stop()
      program = await start()
    },
  }
}
