import { join } from 'node:path'
import { root } from './root.mjs'
import { runStep } from './run-step.mjs'
import { clearStamp, digestOf, isStamped, writeStamp } from './stamp.mjs'

const hint = 'Correct what it names and run again.'

/** What is built, from what, where its stamp lies, and how: given the runtime, the command to run. */
export const parts = {
  server: {
    title: 'Bundling the server',
    sources: ['packages', 'plugins', 'scripts/lib/bundle.mjs', 'scripts/lib/bundle-server.mjs'],
    stamp: 'dist/server/.stamp',
    command: (runtime) => ({ command: runtime.node, args: [join(root, 'scripts/lib/bundle-server.mjs')] }),
  },
  unpaced: {
    title: 'Bundling the server of the benchmark',
    sources: ['packages', 'plugins', 'scripts/lib/bundle.mjs', 'scripts/lib/bundle-unpaced.mjs'],
    stamp: 'dist/server/.unpaced.stamp',
    command: (runtime) => ({ command: runtime.node, args: [join(root, 'scripts/lib/bundle-unpaced.mjs')] }),
  },
  portal: {
    title: 'Building the site',
    sources: ['packages', 'plugins', 'sites/portal'],
    stamp: 'sites/portal/dist/.stamp',
    command: (runtime) => ({
      command: runtime.node,
      args: [join(root, 'sites/portal/node_modules/astro/bin/astro.mjs'), 'build'],
      cwd: join(root, 'sites/portal'),
      env: { ...runtime.env, ASTRO_TELEMETRY_DISABLED: '1' },
    }),
  },
}

/** Builds those of the named parts whose sources have changed since they were last built. */
export async function ensureBuilt(runtime, names, { progress }) {
  const builds = names.map((name) => build(name, runtime, progress))
  await Promise.allSettled(builds)
  await Promise.all(builds)
}

async function build(name, runtime, progress) {
  const { title, sources, stamp, command } = parts[name]
  const path = join(root, stamp)
  const digest = digestOf([...sources, 'pnpm-lock.yaml'])
  if (isStamped(path, digest)) return
  clearStamp(path)
  await runStep({ name: `build-${name}`, title, env: runtime.env, hint, progress, ...command(runtime) })
  writeStamp(path, digest)
}
