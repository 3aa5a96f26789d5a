import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-folder.ts'

/** ClamAV's scanner on this machine, which knows one signature, of nothing that does harm. */
export interface Clamd extends AsyncDisposable {
  /** Its socket. */
  readonly path: string
}

/** What the scanner that `startClamd` starts takes for a virus, and what it calls it. */
export const clamdVirus = { text: 'TSUZURI-TEST-VIRUS-01', finding: 'Tsuzuri.Test.UNOFFICIAL' }
/** The largest content it takes, in bytes. */
export const clamdLimit = 1_048_576

/** What `npm test` found, or the one on the PATH. */
const program = process.env['CLAMD_PATH'] ?? 'clamd'

/** Whether there is a clamd to start; where there is none, `npm test` says how to get it. */
export const hasClamd = (): boolean => spawnSync(program, ['--version']).status === 0

export const startClamd = async (): Promise<Clamd> => {
  const folder = await temporaryFolder()
  const at = (name: string): string => join(folder.path, name)
  await mkdir(at('signatures'))
  await writeFile(at('signatures/test.ndb'), `Tsuzuri.Test:0:*:${Buffer.from(clamdVirus.text).toString('hex')}\n`)
  const settings = [
    `LocalSocket ${at('socket')}`,
    `DatabaseDirectory ${at('signatures')}`,
    'Foreground yes',
    `StreamMaxLength ${clamdLimit}`,
  ]
  await writeFile(at('clamd.conf'), `${settings.join('\n')}\n`)
  const child = spawn(program, ['--foreground', '-c', at('clamd.conf')], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  await untilAnswered(at('socket'))
  return {
    path: at('socket'),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL')
      await ended
      await folder[Symbol.asyncDispose]()
    },
  }
}

const untilAnswered = (path: string): Promise<void> =>
  new Promise((resolve) => {
    const timer = setInterval(() => {
      const socket = createConnection({ path })
      socket.on('error', () => {})
      socket.on('connect', () => {
        clearInterval(timer)
        socket.destroy()
        resolve()
      })
    }, 50)
  })
