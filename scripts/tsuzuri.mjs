#!/usr/bin/env node
import { join } from 'node:path'
import { prepare } from './lib/prepare.mjs'
import { root } from './lib/root.mjs'
import { runChild } from './lib/run-child.mjs'
import { runMain } from './lib/run-main.mjs'
import { serverEnvironment } from './lib/server-environment.mjs'

// Standard output belongs to the command alone, and standard error to its one line, unless a person is watching.
const progress = (line) => process.stderr.isTTY && process.stderr.write(`${line}\n`)

// `npm run` moves to the clone's root; paths among the arguments are meant from where the person is.
const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env
if (script === 'tsuzuri' && calledFrom) process.chdir(calledFrom)

await runMain(async () => {
  const runtime = await prepare({ build: ['server'], progress })
  const args = [join(root, 'dist/server/tsuzuri.js'), ...process.argv.slice(2)]
  return runChild(runtime.node, args, { env: serverEnvironment(runtime) })
})
