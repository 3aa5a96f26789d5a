import { join } from 'node:path'
import { root } from './root.mjs'
import { runStep } from './run-step.mjs'
import { clearStamp, digestOf, isStamped, writeStamp } from './stamp.mjs'

const folder = join(root, 'bench/baselines')
// Inside node_modules, so that whoever deletes it gets a new install.
const stamp = join(folder, 'node_modules/.tsuzuri-stamp')

/** Installs what the benchmark of co-editing compares with, exactly as its own lockfile says; no part of the product. */
export async function ensureBaselines(runtime, { progress }) {
  const digest = digestOf(['bench/baselines/pnpm-lock.yaml', 'bench/baselines/pnpm-workspace.yaml', 'bench/baselines/package.json'])
  if (isStamped(stamp, digest)) return
  clearStamp(stamp)
  await runStep({
    name: 'baselines',
    title: 'Installing what is compared with',
    command: runtime.node,
    args: [runtime.pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'],
    cwd: folder,
    env: { ...runtime.env, CI: 'true' },
    hint: 'Check that the npm registry can be reached (`npm ping`) and run again.',
    progress,
  })
  writeStamp(stamp, digest)
}
