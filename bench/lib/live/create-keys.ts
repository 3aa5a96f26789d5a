import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { place } from '../place.ts'
import { productEnvironment } from '../start-product.ts'

const run = promisify(execFile)

/** Makes the portal `abc` on a new data folder, with so many keys of members. */
export const createKeys = async (dataFolder: string, count: number): Promise<readonly string[]> => {
  const tsuzuri = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await run(process.execPath, [join(place, 'dist/server/tsuzuri.js'), ...args], {
      env: { ...process.env, ...productEnvironment(dataFolder) },
    })
    return stdout.trim()
  }
  await tsuzuri('portal', 'create', 'abc', '--name', '株式会社ABC')
  const keys: string[] = []
  for (let number = 1; number <= count; number += 1)
    keys.push(await tsuzuri('key', 'create', '--portal', 'abc', '--role', 'member', '--name', `bench ${number}`))
  return keys
}
