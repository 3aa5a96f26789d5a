import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
  const kept = secretIn(file)
  if (kept !== '') return kept
  rmSync(file, { force: true })
  // Written aside and then named, so that a start that is killed leaves either all of it or nothing.
  const made = `${file}.${process.pid}`
  writeFileSync(made, randomBytes(32).toString('hex'), { mode: 0o600 })
  try {
    // Of two processes that start at once the first names it for both, which renaming could not say.
    linkSync(made, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(made, file)
  }
  rmSync(made, { force: true })
  return secretIn(file)
}

const secretIn = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '')
