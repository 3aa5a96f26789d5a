import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runStep } from './run-step.mjs'
import { clearStamp, digestOf, isStamped, writeStamp } from './stamp.mjs'

// Inside node_modules, so that whoever deletes it gets a new install.
const stamp = join(root, 'node_modules/.tsuzuri-stamp')
const workspaceFolders = ['packages', 'plugins', 'sites']

/** Installs the packages exactly as the lockfile says; nothing is done when that has been done for this very lockfile. */
export async function ensureInstalled(runtime, { progress }) {
  const digest = digestOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests()])
  if (isStamped(stamp, digest)) return
  clearStamp(stamp)
  await runStep({
    name: 'install',
    title: 'Installing the packages',
    command: runtime.node,
    args: [runtime.pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'],
    // Without CI pnpm would stop and ask before it replaces a folder.
    env: { ...runtime.env, CI: 'true' },
    hint: 'Check that the npm registry can be reached (`npm ping`) and run again; a lockfile that does not fit is renewed by `pnpm install`.',
    progress,
  })
  writeStamp(stamp, digest)
}

function manifests() {
  return workspaceFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${folder}/${name}/package.json`),
  )
}
