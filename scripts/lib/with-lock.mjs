import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './root.mjs'

// A socket, not a file with a process id: its owner's death, however sudden, is seen by everybody who waits.
const digest = createHash('sha256')
  .update(`${root}\0${process.getuid?.() ?? ''}`)
  .digest('hex')
const pathOfClone = join(tmpdir(), `tsuzuri-${digest.slice(0, 16)}.sock`)

/** Runs `work` while no other start, test or command of this clone prepares anything. */
export async function withLock(work, { progress, path = pathOfClone }) {
  let server = await take(path)
  if (!server) progress('Waiting for another tsuzuri command in this folder, which is installing or building')
  while (!server) {
    await ownerGone(path)
    server = await take(path)
  }
  try {
    return await work()
  } finally {
    server.close()
  }
}

function take(path) {
  return new Promise((resolve, reject) => {
    const waiting = new Set()
    const server = createServer((socket) => {
      waiting.add(socket)
      socket.on('error', () => {}).once('close', () => waiting.delete(socket))
    })
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)))
    server.listen(path, () => resolve({ close: () => release(server, waiting) }))
  })
}

function release(server, waiting) {
  server.close()
  for (const socket of waiting) socket.destroy()
}

/** Resolves when the owner has let go or has died. */
function ownerGone(path) {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('error', (error) => {
      if (error.code === 'ECONNREFUSED') rmSync(path, { force: true })
    })
    socket.once('close', resolve)
    socket.resume()
  })
}
