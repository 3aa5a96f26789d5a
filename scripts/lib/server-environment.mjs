import { join, resolve } from 'node:path'
import { root } from './root.mjs'

/**
 * The environment of the server and of the command: the data folder stands in the clone unless it is named,
 * so that both find the same one from whatever folder they are called.
 */
export function serverEnvironment(runtime) {
  const { NODE_ENV = 'production', TSUZURI_DATA } = process.env
  const data = TSUZURI_DATA ? resolve(TSUZURI_DATA) : join(root, 'data')
  return { ...runtime.env, NODE_ENV, TSUZURI_ROOT: root, TSUZURI_DATA: data }
}
