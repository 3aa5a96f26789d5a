import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs the built `tsuzuri` command on a data folder; answers what it printed. Rejects when it fails. */
export const tsuzuri = async (dataFolder: string, ...args: readonly string[]): Promise<string> => {
  const root = process.cwd()
  const { stdout } = await run(process.execPath, [join(root, 'dist/server/tsuzuri.js'), ...args], {
    env: { ...process.env, TSUZURI_ROOT: root, TSUZURI_DATA: dataFolder },
  })
  return stdout.trim()
}
