import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { freePort, temporaryFolder } from '@tsuzuri/testing'
import { describe, expect, test } from 'vitest'

const root = process.cwd()

/** Starts the built server as `npm start` does, and tells how it ended. */
const start = (env: Readonly<Record<string, string>>) =>
  new Promise<{ readonly code: number | null; readonly err: string }>((settle) => {
    const child = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
      cwd: root,
      env: { TSUZURI_ROOT: root, TSUZURI_DEMO: '0', ...env },
    })
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('close', (code) => settle({ code, err }))
  })

describe.concurrent('a start that cannot be', () => {
  test.each([
    ['a wrong value', async () => ({ PORT: 'abc' }), /^tsuzuri: PORT is "abc"; expected a number from 0 to 65535\. .*\n$/],
    [
      'a data folder that cannot be',
      async (folder: string) => {
        await writeFile(join(folder, 'file'), '')
        return { TSUZURI_DATA: join(folder, 'file/data') }
      },
      /^tsuzuri: TSUZURI_DATA: the data folder \S+file\/data cannot be written \(ENOTDIR\)\. .*\n$/,
    ],
    [
      'a place for contents that is a file',
      async (folder: string) => {
        await writeFile(join(folder, 'blobs'), '')
        return { TSUZURI_DATA: folder }
      },
      /^tsuzuri: TSUZURI_DATA: the data folder \S+\/blobs cannot be written \(\w+\)\. .*\n$/,
    ],
    [
      'a search index that is a folder',
      async (folder: string) => {
        await mkdir(join(folder, 'search.db'))
        return { TSUZURI_DATA: folder }
      },
      /^tsuzuri: TSUZURI_DATA: the database \S+\/search\.db cannot be opened \(\w+\)\. .*\n$/,
    ],
    [
      'a database that is not there',
      async (folder: string) => ({ TSUZURI_DATA: join(folder, 'a'), DATABASE_URL: `postgres://me:hidden@127.0.0.1:${await freePort()}/x` }),
      /^tsuzuri: DATABASE_URL: the database postgres:\/\/…@127\.0\.0\.1:\d+\/x cannot be opened \(ECONNREFUSED\)\. .*\n$/,
    ],
  ] as const)('%s ends with one line and exit 1', async (_name, environment, line) => {
    await using folder = await temporaryFolder()
    const { code, err } = await start({ TSUZURI_DATA: join(folder.path, 'data'), ...(await environment(folder.path)) })
    expect([code, err]).toEqual([1, expect.stringMatching(line)])
  })

  test('a port that is taken ends with one line and exit 1', async () => {
    await using folder = await temporaryFolder()
    const taken = createServer()
    await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening))
    const address = taken.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { code, err } = await start({ TSUZURI_DATA: join(folder.path, 'data'), PORT: String(port) })
    taken.close()
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^tsuzuri: PORT, HOST: cannot listen at 127\\.0\\.0\\.1:${port} \\(EADDRINUSE\\)\\. .*\\n$`)),
    ])
  })

  test('a database file that is none ends with one line and exit 1', async () => {
    await using folder = await temporaryFolder()
    await writeFile(join(folder.path, 'tsuzuri.db'), 'これはデータベースではありません。'.repeat(100))
    const { code, err } = await start({ TSUZURI_DATA: folder.path })
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^tsuzuri: TSUZURI_DATA: the database \S+tsuzuri\.db cannot be opened \(\S+\)\. .*\n$/),
    ])
  })
})
