import { isIP } from 'node:net'
import { resolve } from 'node:path'
import type { ClamdAddress, S3Place } from '@tsuzuri/files'
import { defineErrors } from '@tsuzuri/model'
import { z } from 'zod'
import type { Config } from './config.ts'

export const configErrors = defineErrors('config', {
  invalid: {
    kind: 'invalid',
    message: (variable: string, found: string, expected: string) => `${variable} is ${JSON.stringify(found)}; expected ${expected}.`,
    hint: 'Correct the environment variable and start again.',
  },
  unwritable: {
    kind: 'unavailable',
    message: (folder: string, reason: string) => `TSUZURI_DATA: the data folder ${folder} cannot be written (${reason}).`,
    hint: 'Choose another folder, or give this user the right to write there.',
  },
  unopened: {
    kind: 'unavailable',
    message: (variable: 'DATABASE_URL' | 'TSUZURI_DATA', place: string, reason: string) =>
      `${variable}: the database ${place} cannot be opened (${reason}).`,
    hint: 'Look whether it runs and may be reached from here, or name another.',
  },
})

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535)
const host = z.string().refine((value) => isIP(value) > 0 || (/[a-z]/i.test(value) && URL.canParse(`http://${value}`)))
const originOf = z
  .url({ protocol: /^https?$/ })
  .refine((value) => URL.canParse(value) && new URL(value).pathname === '/' && new URL(value).search === '')
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ })
const flag = z.enum(['0', '1']).transform((value) => value === '1')
const secret = z.string().min(32)
const urlOf = (protocol: RegExp) => z.url({ protocol })

const clamd = z
  .string()
  .transform((text) => /^(?:unix:)?(\/.+)$|^([\w.-]+|\[[0-9a-f:]+\]):(\d{1,5})$/iu.exec(text))
  .refine((found) => found !== null && Number(found[3] ?? 0) <= 65_535)
  .transform((found): ClamdAddress => {
    const [, path, name = '', number] = found ?? []
    return path === undefined ? { host: name.replaceAll(/[[\]]/g, ''), port: Number(number) } : { path }
  })

const watch = z
  .string()
  .transform((text) => text.split(';').map((pair) => /^([a-z0-9-]+)=(\/.+)$/.exec(pair.trim())))
  .refine((pairs) => pairs.every((pair) => pair !== null))
  .transform((pairs) => pairs.flatMap((pair) => (pair ? [{ portal: pair[1] ?? '', folder: resolve(pair[2] ?? '') }] : [])))
  .refine((folders) =>
    folders.every(
      ({ portal, folder }, index) => !folders.slice(0, index).some((other) => other.portal === portal || meet(other.folder, folder)),
    ),
  )

const variables = {
  PORT: [port, 'a number from 0 to 65535'],
  HOST: [host, 'an address or a name of this machine, like 127.0.0.1'],
  TSUZURI_ORIGIN: [originOf, 'an address like https://portal.example.co.jp without a path'],
  TSUZURI_DEMO: [flag, '0 or 1'],
  TSUZURI_SECRET: [secret, 'at least 32 characters'],
  DATABASE_URL: [databaseUrl, 'an address like postgres://user:password@host/database'],
  REDIS_URL: [urlOf(/^rediss?$/), 'an address like redis://host:6379'],
  MEILI_URL: [urlOf(/^https?$/), 'an address like http://127.0.0.1:7700'],
  TSUZURI_MAIL_FROM: [z.email(), 'an e-mail address'],
  SMTP_URL: [urlOf(/^smtps?$/), 'an address like smtp://host:587'],
  TSUZURI_WATCH: [
    watch,
    'folders by the slugs of their portals, like abc=/srv/inbox/abc;xyz=/srv/inbox/xyz: absolute, each portal and folder once',
  ],
  TSUZURI_WATCH_KEEP: [flag, '0 or 1'],
  CLAMAV_ADDRESS: [clamd, 'the socket of clamd like /run/clamav/clamd.ctl, or its host and port like 127.0.0.1:3310'],
  S3_ENDPOINT: [urlOf(/^https?$/), 'an address like https://s3.example.com'],
} as const satisfies Record<string, readonly [z.ZodType, string]>

/** An address as it may be shown. */
export const withoutPassword = (address: string): string => address.replace(/^(\w+:\/\/)?.*@/s, '$1…@')

type Name = keyof typeof variables

/** Reads the environment. Throws `config.invalid` with the variable's name, what was found and what is expected. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>, cwd: string): Config => {
  const read = <Key extends Name>(name: Key): z.output<(typeof variables)[Key][0]> | null => {
    const found = env[name]
    if (found === undefined || found === '') return null
    const [schema, expected] = variables[name]
    const parsed = schema.safeParse(found)
    if (!parsed.success) throw configErrors.invalid(name, name === 'TSUZURI_SECRET' ? '…' : withoutPassword(found), expected)
    return parsed.data as z.output<(typeof variables)[Key][0]>
  }
  const endpoint = read('S3_ENDPOINT')
  const smtp = read('SMTP_URL')
  const meilisearch = read('MEILI_URL')
  const portNumber = read('PORT') ?? 3000
  const hostName = read('HOST') ?? '127.0.0.1'
  const origin = (read('TSUZURI_ORIGIN') ?? `http://${nameInAddress(hostName)}:${portNumber}`).replace(/\/$/, '')
  return {
    port: portNumber,
    host: hostName,
    dataFolder: resolve(cwd, env['TSUZURI_DATA'] || './data'),
    origin,
    originTold: read('TSUZURI_ORIGIN') !== null,
    demo: read('TSUZURI_DEMO') ?? true,
    secret: read('TSUZURI_SECRET'),
    databaseUrl: read('DATABASE_URL'),
    redisUrl: read('REDIS_URL'),
    meilisearch: meilisearch === null ? null : { url: meilisearch, key: env['MEILI_KEY'] || null },
    s3: endpoint === null ? null : { endpoint, ...bucketOf(env) },
    smtp: smtp === null ? null : { url: smtp, from: read('TSUZURI_MAIL_FROM') ?? `tsuzuri@${new URL(origin).hostname}` },
    clamd: read('CLAMAV_ADDRESS'),
    watch: read('TSUZURI_WATCH') ?? [],
    watchKeeps: read('TSUZURI_WATCH_KEEP') ?? false,
    root: env['TSUZURI_ROOT'] || cwd,
  }
}

/** What S3_ENDPOINT is worth nothing without. */
const bucketOf = (env: Readonly<Record<string, string | undefined>>): Omit<S3Place, 'endpoint'> => {
  const told = (name: string, expected: string): string => {
    const found = env[name]
    if (!found) throw configErrors.invalid(name, '', `${expected}, since S3_ENDPOINT is set`)
    return found
  }
  return {
    bucket: told('S3_BUCKET', 'the name of a bucket'),
    region: env['S3_REGION'] || 'us-east-1',
    accessKeyId: told('AWS_ACCESS_KEY_ID', 'the id of a key that may read, write, list and delete there'),
    secretAccessKey: told('AWS_SECRET_ACCESS_KEY', 'the secret of that key'),
  }
}

/** Whether one folder is the other, or lies in it. */
const meet = (one: string, other: string): boolean => `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`)

/** How a host is written in an address; who listens everywhere is reached as this machine. */
const nameInAddress = (name: string): string => {
  if (name === '0.0.0.0' || name === '::') return 'localhost'
  return isIP(name) === 6 ? `[${name}]` : name
}
