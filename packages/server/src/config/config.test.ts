import { describe, expect, test } from 'vitest'
import { readConfig } from './read-config.ts'

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
