import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { askApi } from './ask-api.ts'
import { fillPortal } from './fill-portal.ts'
import { place } from './place.ts'
import { productEnvironment, startProduct } from './start-product.ts'

const run = promisify(execFile)
const person = { email: 'client@example.co.jp', password: 'a password for measuring' }

/** Makes the portal `abc` with content and a client who can sign in. Answers a key of a member. */
export const prepareInstallation = async (dataFolder: string): Promise<string> => {
  const tsuzuri = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await run(process.execPath, [join(place, 'dist/server/tsuzuri.js'), ...args], {
      env: { ...process.env, ...productEnvironment(dataFolder) },
    })
    return stdout.trim()
  }
  await tsuzuri('portal', 'create', 'abc', '--name', '株式会社ABC')
  const key = await tsuzuri('key', 'create', '--portal', 'abc', '--role', 'member', '--name', 'bench')
  await tsuzuri(
    'user',
    'invite',
    person.email,
    '--portal',
    'abc',
    '--role',
    'client-staff',
    '--name',
    '青木 花子',
    '--password',
    person.password,
  )
  await using product = await startProduct({ dataFolder })
  await fillPortal(askApi(product.port, key))
  return key
}

/** Signs the client in, or whoever is named; answers the cookie to send. */
export const signIn = async (port: number, account = person): Promise<string> => {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  if (!response.ok) throw new Error(`Signing in answered ${response.status}: ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}
