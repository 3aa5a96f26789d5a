import { prepare } from './lib/prepare.mjs'
import { root } from './lib/root.mjs'
import { runChild } from './lib/run-child.mjs'
import { runMain } from './lib/run-main.mjs'
import { StepError } from './lib/step-error.mjs'

const [runs = '10000', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2)

// What `npm test` does 300 times, for a night: five people on a page, over real sockets and over a network that loses and repeats.
await runMain(async () => {
  if (![runs, seed].every((word) => /^[1-9]\d*$/.test(word)))
    throw new StepError(
      `\`npm run fuzz -- ${process.argv.slice(2).join(' ')}\` is not understood.`,
      'Say how many runs, and from which seed.',
    )
  console.log(`${runs} runs from the seed ${seed}`)
  const runtime = await prepare({ build: [], progress: (line) => console.log(line) })
  const files = ['packages/collab/src/socket-fuzz.test.ts', 'packages/collab/src/converge.test.ts']
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...files]
  return runChild(runtime.node, args, { cwd: root, env: { ...runtime.env, FUZZ_RUNS: runs, FUZZ_SEED: seed } })
})
