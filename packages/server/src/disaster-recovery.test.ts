import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { placeFile } from '@tsuzuri/core'
import { findAge, temporaryFolder } from '@tsuzuri/testing'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openTestServer } from './testing/open-test-server.ts'

const age = findAge()
const secret = 'a secret of the worst of all days'

const run = async (program: string, args: readonly string[], input = '') => {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const [said, told] = [text(child.stdout), text(child.stderr)]
  child.stdin.end(input)
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: ${code} ${await said} ${await told}`)
  return said
}

test.skipIf(age === null)(
  'from the raw data folder and the secret alone, `age` brings every file back, with the words of OPERATION.md',
  async () => {
    await using folder = await temporaryFolder()
    const dataFolder = join(folder.path, 'data')
    const contents = new Map([
      ['/給与/2026/台帳.csv', '番号,氏名\n1,佐藤\n'],
      ['/大きい.txt', '締め日は毎月25日\n'.repeat(20_000)],
      ['/空.txt', ''],
    ])
    {
      await using house = await openTestServer({ dataFolder, secret })
      const scope = await house.portal('abc')
      for (const [path, content] of contents) {
        const at = path.lastIndexOf('/')
        await placeFile(scope, {
          folder: path.slice(0, at),
          name: path.slice(at + 1),
          content: new Blob([content]).stream(),
          limit: 1_000_000,
        })
      }
    }
    const at = (name: string) => join(folder.path, name)
    const operation = await readFile(join(import.meta.dirname, '../../../docs/OPERATION.md'), 'utf8')
    const ask = (statement: string) => {
      expect(operation).toContain(statement.replace("= 'abc'", "= 'SLUG'"))
      const database = new Sqlite(join(dataFolder, 'tsuzuri.db'), { readonly: true })
      const rows = database.prepare<[], Record<string, string>>(statement).all()
      database.close()
      return rows
    }
    const [installation] = ask('select wrapped from installation_key')
    const [portal] = ask("select id, wrapped from portals join portal_keys on portal_id = id where slug = 'abc'")
    await writeFile(at('installation.key.age'), installation?.['wrapped'] ?? '')
    await writeFile(at('portal.key.age'), portal?.['wrapped'] ?? '')

    // A passphrase is asked for at a terminal; `script` is one.
    await run('script', ['-qec', `${age} -d -o ${at('installation.key')} ${at('installation.key.age')}`, '/dev/null'], `${secret}\n`)
    await run(age ?? '', ['-d', '-i', at('installation.key'), '-o', at('portal.key'), at('portal.key.age')])

    const store = join(dataFolder, 'blobs', portal?.['id'] ?? '')
    const found = new Map<string, string>()
    for (const name of await readdir(store, { recursive: true })) {
      if (!name.endsWith('.age')) continue
      const content = await run(age ?? '', ['-d', '-i', at('portal.key'), join(store, name)])
      found.set(createHash('sha256').update(content).digest('hex'), content)
    }
    const files = ask(
      "select folder, name, number, sha256 from files join file_versions on file_id = files.id where files.portal_id = (select id from portals where slug = 'abc')",
    )
    const back = files.map((row) => [`${row['folder'] === '/' ? '' : row['folder']}/${row['name']}`, found.get(row['sha256'] ?? '')])
    expect(new Map(back as [string, string][])).toEqual(contents)
    expect(found.size).toBe(contents.size)
  },
)
