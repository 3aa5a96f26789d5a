import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Program, startProgram } from './start-program.ts'

export interface BareAnswer {
  readonly headers: Readonly<Record<string, string>>
  /** In base64. */
  readonly body: string
}

/** Added by the server itself to every answer. */
const own = new Set(['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'])

/** Asks once and keeps the answer, for the baseline to give the same. Rejects what is not 200. */
export const bareAnswer = async (address: string, headers: Readonly<Record<string, string>>): Promise<BareAnswer> => {
  const response = await fetch(address, { headers: { 'accept-encoding': 'identity', ...headers }, redirect: 'manual' })
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}: ${await response.text()}`)
  return {
    headers: Object.fromEntries([...response.headers].filter(([name]) => !own.has(name))),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  }
}

/** A bare Hono route for each path; `file` is where its answers are handed over. */
export const startBare = async (answers: Readonly<Record<string, BareAnswer>>, file: string): Promise<Program> => {
  await writeFile(file, JSON.stringify(answers))
  return startProgram({ args: [fileURLToPath(new URL('bare-server.ts', import.meta.url)), file], env: { NODE_ENV: 'production' } })
}
