import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first program of one of these names on the PATH, or in the `others` folders, or undefined. */
export function findOnPath(names, others = []) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...others]
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable)
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
