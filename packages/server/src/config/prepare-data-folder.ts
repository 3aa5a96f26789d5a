import { randomBytes } from 'node:crypto'
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configErrors } from './read-config.ts'

/** Makes the data folder where it is missing and answers the installation's secret. Throws `config.unwritable`. */
export const prepareDataFolder = (folder: string, givenSecret: string | null): { readonly secret: string } => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK | constants.R_OK | constants.X_OK)
    return { secret: givenSecret ?? keptSecret(join(folder, 'secret')) }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw configErrors.unwritable(folder, code ?? message)
  }
}

const keptSecret = (file: string): string => {
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
