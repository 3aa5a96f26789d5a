import { join } from 'node:path'
import { nodeOptions as usual } from '../../scripts/lib/node-options.mjs'
import { place } from './place.ts'
import { type Program, startProgram } from './start-program.ts'

interface Start {
  readonly dataFolder: string
  readonly demo?: boolean
  /** Another entry than the product's own, from the root of the clone. */
  readonly entry?: string
  readonly args?: readonly string[]
  readonly nodeOptions?: readonly string[]
}

/** The environment of a product on a data folder and a free port. */
export const productEnvironment = (dataFolder: string, demo = false): Record<string, string> => ({
  NODE_ENV: 'production',
  TSUZURI_ROOT: place,
  TSUZURI_DATA: dataFolder,
  TSUZURI_DEMO: demo ? '1' : '0',
  PORT: '0',
  HOST: '127.0.0.1',
})

/** Starts the built server in a process of its own, as `npm start` does. */
export const startProduct = ({ dataFolder, demo, entry = 'dist/server/main.js', args = [], nodeOptions = [] }: Start): Promise<Program> =>
  startProgram({
    args: [...usual, ...nodeOptions, join(place, entry), ...args],
    env: productEnvironment(dataFolder, demo),
    cwd: place,
  })
