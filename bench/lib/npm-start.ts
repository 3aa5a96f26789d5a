import { productEnvironment } from './start-product.ts'
import { startProgram } from './start-program.ts'

/** `npm start` in a folder until it is ready, in seconds; it is stopped then. */
export const npmStart = async (folder: string, dataFolder: string, env: Readonly<Record<string, string>> = {}): Promise<number> => {
  // Where the product lies is for the clone's own scripts to find out.
  const { TSUZURI_ROOT: _, ...own } = productEnvironment(dataFolder, true)
  await using started = await startProgram({ command: 'npm', args: ['start'], cwd: folder, env: { ...own, ...env } })
  return started.startedIn / 1000
}
