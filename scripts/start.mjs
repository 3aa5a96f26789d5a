import { join } from 'node:path'
import { nodeOptions } from './lib/node-options.mjs'
import { prepare } from './lib/prepare.mjs'
import { root } from './lib/root.mjs'
import { runChild } from './lib/run-child.mjs'
import { runMain } from './lib/run-main.mjs'
import { serverEnvironment } from './lib/server-environment.mjs'

const progress = (line) => console.log(line)

await runMain(async () => {
  const runtime = await prepare({ build: ['server', 'portal'], progress })
  const args = [...nodeOptions, join(root, 'dist/server/main.js'), ...process.argv.slice(2)]
  return runChild(runtime.node, args, { cwd: root, env: serverEnvironment(runtime) })
})
