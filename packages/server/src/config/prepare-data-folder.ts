import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { configErrors } from './read-config.ts'

/** Makes the data folder where it is missing and answers the installation's secret. Throws `config.unwritable`. */
export const prepareDataFolder = (folder: string, givenSecret: string | null): { readonly secret: string } => {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.R_OK | constants.X_OK)
    return { secret: givenSecret ?? keptSecret(join(folder, 'secret')) }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw configErrors.unwritable(folder, code ?? message)
  }
}

/** Folder by folder: Node's own way (`recursive`) never ends below a folder like /proc, which says that it is not there. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

const keptSecret = (file: string): string => {
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
