import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findOnPath } from './find-on-path.mjs'
import { root } from './root.mjs'
import { runStep } from './run-step.mjs'

const name = 'libreoffice-help-ja'
const place = join(root, '.cache/corpus', name)
const without = 'the quality of search is not measured'

/**
 * The folder with what Debian's package `libreoffice-help-ja` (MPL-2.0) holds, unpacked and not installed: Japanese text enough to measure
 * search on. Null, with a word to `progress`, where there is no Debian to have it from.
 */
export async function ensureCorpus(runtime, { progress }) {
  if (existsSync(place)) return place
  if (!findOnPath(['apt-get']) || !findOnPath(['dpkg-deb'])) {
    progress(`Japanese text for tests comes from Debian's package ${name}, and this is no Debian: ${without}.`)
    return null
  }
  const beginning = `${place}.${process.pid}`
  mkdirSync(beginning, { recursive: true })
  const script = `(apt-get download ${name} || (apt-get update && apt-get download ${name})) && dpkg-deb -x ${name}_*.deb unpacked`
  const hint = `Type \`apt-get update\` as root, so that \`apt-get download ${name}\` works.`
  try {
    const step = { name: 'corpus', title: 'Fetching Japanese text for tests', command: 'sh', args: ['-c', script], hint, progress }
    await runStep({ ...step, cwd: beginning, env: runtime.env })
    renameSync(join(beginning, 'unpacked'), place)
    return place
  } catch (error) {
    progress(`${error.message} So ${without}.`)
    return existsSync(place) ? place : null
  } finally {
    rmSync(beginning, { recursive: true, force: true })
  }
}
