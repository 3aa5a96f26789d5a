import { readdir, readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { listFiles } from '@tsuzuri/core'
import { temporaryFolder } from '@tsuzuri/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'
import { claimFile } from '../watch/claim-file.ts'
import { takeFile } from '../watch/take-file.ts'

let house: TestServer
let staff: string
let folder: Awaited<ReturnType<typeof temporaryFolder>>
let watched: string
beforeAll(async () => {
  house = await openTestServer()
  staff = await house.key('abc', 'client-staff')
  folder = await temporaryFolder()
  watched = folder.path
})
afterAll(async () => {
  await house[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

/** How each door of the drive answers whoever places a content under a name: the code of the refusal, or `placed`. */
const doors = {
  'the API': async (name: string, content: string): Promise<string> => {
    const form = `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n--x--\r\n`
    return said(await house.ask(staff, 'POST', '/portals/abc/files', form, { 'content-type': 'multipart/form-data; boundary=x' }))
  },
  'tus, as the browser speaks it': async (name: string, content: string): Promise<string> =>
    said(
      await fetch(`${house.base}/api/v1/portals/abc/uploads`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${staff}`,
          'tus-resumable': '1.0.0',
          'upload-length': `${Buffer.byteLength(content)}`,
          'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
          'content-type': 'application/offset+octet-stream',
        },
        body: content,
      }),
    ),
  WebDAV: (name: string, content: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Basic ${Buffer.from(`x:${staff}`).toString('base64')}` }
      // `fetch` would take `..` out of the path.
      const path = `/dav/abc/${encodeURIComponent(name).replaceAll('.', '%2E')}`
      const { port } = house.running
      const sent = request({ host: '127.0.0.1', port, method: 'PUT', path, headers }, (response) => {
        text(response).then((body) => resolve(codeIn(response.statusCode ?? 0, body)), reject)
      })
      sent.on('error', reject)
      sent.end(content)
    }),
  'the watched folder': async (name: string, content: string): Promise<string> => {
    await writeFile(join(watched, name), content)
    const claimed = (await claimFile(watched, name)) ?? ''
    await takeFile({
      engine: house.running.server.engine,
      watched: { portal: 'abc', folder: watched },
      keeps: false,
      claimed,
      path: name,
    })
    const failed = await readdir(join(watched, 'failed')).catch(() => [])
    const note = failed.find((file) => file === `${name}.txt`)
    return note ? ((await readFile(join(watched, 'failed', note), 'utf8')).trim().split('\n').at(-1) ?? '').replace('.', '-') : 'placed'
  },
}
type Door = keyof typeof doors
const said = async (response: Response): Promise<string> => codeIn(response.status, await response.text())
const codeIn = (status: number, body: string): string => (status < 300 ? 'placed' : (JSON.parse(body) as { code: string }).code)

/** What no file system of a watched folder can hold cannot come that way. */
const everywhere = Object.keys(doors) as Door[]
const notWatched = everywhere.filter((door) => door !== 'the watched folder')
/** Where such a name is refused as none of an address, or of a header, before anybody looks for it. */
const inAddress: Partial<Record<Door, string>> = { WebDAV: 'request-bad-path' }
const inHeader = { ...inAddress, 'the API': 'request-invalid' }
const refused: readonly (readonly [string, string, readonly Door[], Partial<Record<Door, string>>])[] = [
  ['a name that leads upwards', '..', notWatched, inAddress],
  ['a name with a slash, which would lead upwards', '../../給与.csv', notWatched, inAddress],
  ['a backslash', '..\\給与.csv', everywhere, inAddress],
  ['a control character', '給与\u0001.csv', everywhere, inHeader],
  ['the character that deletes', '給与\u007F.csv', everywhere, inHeader],
  ['a line break', '給与\u0085.csv', everywhere, {}],
  ['a line separator', '給与\u2028.csv', everywhere, {}],
  ['300 bytes', `${'給'.repeat(99)}.csv`, notWatched, {}],
  ['a device of Windows', 'aux', everywhere, {}],
  ['a device of Windows with an ending', 'COM1.csv', everywhere, {}],
  ['a device of Windows in superscript', 'lpt².txt', everywhere, {}],
  ['a mark that turns the direction of writing', 'turned\u202Egpj.exe', everywhere, {}],
  ['a mark that isolates a direction of writing', 'turned\u2067gpj.exe', everywhere, {}],
  ['a dot at the end', '給与.', everywhere, {}],
  ['a blank at the end', '給与 ', everywhere, {}],
  ['blanks alone', '\u3000', everywhere, {}],
]
const onDrive = async () => (await listFiles(await house.portal('abc'), {})).items.map(({ name, versions }) => [name, versions])

describe('what no drive can keep is refused at each door alike, and nothing of it is left', () => {
  test.each(refused)('%s', async (_what, name, ways, otherwise) => {
    const answers = await Promise.all(ways.map(async (door) => [door, await doors[door](name, 'x')]))
    expect(answers).toEqual(ways.map((door) => [door, otherwise[door] ?? 'file-name-invalid']))
    expect(await onDrive()).toEqual([])
    const left = await readdir(join(house.config.dataFolder, 'uploads'), { recursive: true, withFileTypes: true })
    expect([left.filter((entry) => entry.isFile()), await readdir(join(house.config.dataFolder, 'blobs/incoming'))]).toEqual([[], []])
  })
})

test('two names that differ in how their characters are put together are one, whichever way each came', async () => {
  const name = 'ガギグ パン.csv'
  for (const [at, door] of everywhere.entries())
    expect(await doors[door](name.normalize(at % 2 === 0 ? 'NFD' : 'NFC'), `${at}`)).toBe('placed')
  expect(await onDrive()).toEqual([[name.normalize('NFC'), 4]])
})
