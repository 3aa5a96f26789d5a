import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { freePort, temporaryFolder } from '@tsuzuri/testing'
import { describe, expect, test } from 'vitest'
import { readConfig } from './read-config.ts'

const root = resolve(import.meta.dirname, '../../../..')

/** Starts the server's own entry as `npm start` does, and tells how it ended. */
const start = (env: Readonly<Record<string, string>>) =>
  new Promise<{ readonly code: number | null; readonly err: string }>((settle) => {
    const child = spawn(process.execPath, [join(root, 'packages/server/src/main.ts')], {
      cwd: root,
      env: { TSUZURI_ROOT: root, TSUZURI_DEMO: '0', ...env },
    })
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('close', (code) => settle({ code, err }))
  })

describe('the environment', () => {
  test.each([
    ['HOST', '300.1.1.1', 'an address or a name of this machine, like 127.0.0.1'],
    ['HOST', 'a b', 'an address or a name of this machine, like 127.0.0.1'],
    ['PORT', 'abc', 'a number from 0 to 65535'],
    ['PORT', '65536', 'a number from 0 to 65535'],
    ['PORT', '-1', 'a number from 0 to 65535'],
    ['PORT', '3000 ', 'a number from 0 to 65535'],
    ['TSUZURI_ORIGIN', 'portal.example', 'an address like https://portal.example.co.jp without a path'],
    ['TSUZURI_ORIGIN', 'ftp://portal.example', 'an address like https://portal.example.co.jp without a path'],
    ['TSUZURI_ORIGIN', 'https://portal.example/wiki', 'an address like https://portal.example.co.jp without a path'],
    ['TSUZURI_ORIGIN', 'https://portal.example/?a', 'an address like https://portal.example.co.jp without a path'],
    ['TSUZURI_DEMO', 'yes', '0 or 1'],
    ['TSUZURI_SECRET', 'x'.repeat(31), 'at least 32 characters'],
    ['DATABASE_URL', 'mysql://127.0.0.1/x', 'an address like postgres://user:password@host/database'],
    ['REDIS_URL', '127.0.0.1', 'an address like redis://host:6379'],
    ['MEILI_URL', 'meili', 'an address like http://127.0.0.1:7700'],
    ['SMTP_URL', 'http://127.0.0.1', 'an address like smtp://host:587'],
    ['CLAMAV_ADDRESS', 'clamd', 'the socket of clamd like /run/clamav/clamd.ctl, or its host and port like 127.0.0.1:3310'],
    ['S3_ENDPOINT', 's3', 'an address like https://s3.example.com'],
  ])('%s=%s is refused by name, with what is expected', (name, value, expected) => {
    const found = name === 'TSUZURI_SECRET' ? '…' : value
    expect(() => readConfig({ [name]: value }, '/')).toThrow(`${name} is ${JSON.stringify(found)}; expected ${expected}.`)
  })

  test('empty is as if it were not told; the rest has its defaults', () => {
    expect(readConfig({ PORT: '', TSUZURI_ORIGIN: '', DATABASE_URL: '' }, '/srv')).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: '/srv/data',
      origin: 'http://127.0.0.1:3000',
      originTold: false,
      demo: true,
      secret: null,
      databaseUrl: null,
      redisUrl: null,
      meilisearch: null,
      s3: null,
      clamd: null,
      smtp: null,
      watch: [],
      watchKeeps: false,
      root: '/srv',
    })
    expect(readConfig({ TSUZURI_ORIGIN: 'https://portal.example/', PORT: '0', TSUZURI_DATA: '/var/x' }, '/srv')).toMatchObject({
      origin: 'https://portal.example',
      originTold: true,
      port: 0,
      dataFolder: '/var/x',
    })
  })

  test('folders that are watched are told by the slugs of their portals, each once, none within another', () => {
    expect(readConfig({ TSUZURI_WATCH: 'abc=/srv/inbox/abc; xyz=/srv/x y/', TSUZURI_WATCH_KEEP: '1' }, '/')).toMatchObject({
      watch: [
        { portal: 'abc', folder: '/srv/inbox/abc' },
        { portal: 'xyz', folder: '/srv/x y' },
      ],
      watchKeeps: true,
    })
    for (const wrong of ['abc', 'abc=inbox', 'abc=/a;abc=/b', 'abc=/a;xyz=/a', 'abc=/a;xyz=/a/b', 'abc=/a;', '=/a'])
      expect(() => readConfig({ TSUZURI_WATCH: wrong }, '/')).toThrow(expect.objectContaining({ code: 'config.invalid' }))
  })

  test('a password never stands in what is said', () => {
    for (const url of ['postgress://me:hidden@host/x', 'me:hidden@host', 'redis://:hid@den@host']) {
      expect(() => readConfig({ DATABASE_URL: url }, '/')).toThrow(
        expect.objectContaining({ message: expect.not.stringMatching(/hidden|hid@den/) }),
      )
    }
  })
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
