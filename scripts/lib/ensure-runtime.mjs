import { readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { cleanEnvironment } from './clean-environment.mjs'
import { root } from './root.mjs'
import { runStep } from './run-step.mjs'
import { StepError } from './step-error.mjs'

const folder = join(root, 'tools/runtime')
const wantedMajor = 24

/**
 * Makes sure of the Node.js and pnpm pinned in `tools/runtime`; a machine's own Node.js that is new enough is used instead.
 * Answers { node, pnpm, env }: two paths, and the environment for children, with that Node.js first on its PATH.
 */
export async function ensureRuntime({ progress }) {
  const own = Number(process.versions.node.split('.')[0]) >= wantedMajor
  const platform = `node-${process.platform}-${process.arch}`
  const { dependencies, optionalDependencies } = readJson(join(folder, 'package.json'))
  if (!own && !optionalDependencies[platform]) {
    throw new StepError(
      `No Node.js for ${process.platform}-${process.arch} is pinned in tools/runtime.`,
      `Install Node.js ${wantedMajor} or later and run again.`,
    )
  }
  const wanted = { pnpm: dependencies.pnpm, ...(own ? {} : { [platform]: optionalDependencies[platform] }) }
  if (!Object.entries(wanted).every(([name, version]) => installedVersion(name) === version)) await install(own, progress)
  const node = own ? process.execPath : join(folder, 'node_modules', platform, 'bin/node')
  return { node, pnpm: join(folder, 'node_modules/pnpm/bin/pnpm.mjs'), env: childEnvironment(node) }
}

function install(own, progress) {
  const env = cleanEnvironment(process.env)
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...(own ? ['--omit=optional'] : [])]
  const hint = 'Check that the npm registry can be reached (`npm ping`) and run again.'
  return runStep({ name: 'runtime', title: 'Fetching Node.js and pnpm', command: 'npm', args, cwd: folder, env, hint, progress })
}

function childEnvironment(node) {
  const env = cleanEnvironment(process.env)
  return { ...env, PATH: [dirname(node), join(root, 'node_modules/.bin'), env.PATH].join(delimiter) }
}

function installedVersion(name) {
  try {
    return readJson(join(folder, 'node_modules', name, 'package.json')).version
  } catch {
    return undefined
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
