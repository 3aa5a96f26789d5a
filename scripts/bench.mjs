import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBaselines } from './lib/ensure-baselines.mjs'
import { ensureCorpus } from './lib/ensure-corpus.mjs'
import { prepare } from './lib/prepare.mjs'
import { root } from './lib/root.mjs'
import { runChild } from './lib/run-child.mjs'
import { runMain } from './lib/run-main.mjs'
import { serverEnvironment } from './lib/server-environment.mjs'
import { StepError } from './lib/step-error.mjs'

const benchFile = /^(.+)\.bench\.m?ts$|^(.+)\.bench\.mjs$/
/** What is looked at seldom and never by the way: only when it is named. */
const lookFile = /\.look\.ts$/
const [options, wanted] = [process.argv.slice(2).filter(isOption), process.argv.slice(2).filter((part) => !isOption(part))]

await runMain(async () => {
  const names = readdirSync(join(root, 'bench')).filter((name) => benchFile.test(name) || (wanted.length > 0 && lookFile.test(name)))
  const chosen = names.filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part))).sort()
  if (chosen.length === 0) throw new StepError(`No benchmark is named ${wanted.join(' or ')}.`, `There are: ${names.join(', ')}.`)
  const live = chosen.some((name) => name.startsWith('collab'))
  const runtime = await prepare({ build: ['server', 'portal', ...(live ? ['unpaced'] : [])], progress: (line) => console.log(line) })
  await ensureCorpus(runtime, { progress: (line) => console.log(line) })
  if (live) await ensureBaselines(runtime, { progress: (line) => console.log(line) })
  const failed = []
  for (const name of chosen) {
    console.log(`\n${name}`)
    const code = await runChild(runtime.node, [join(root, 'bench', name), ...options], { cwd: root, env: serverEnvironment(runtime) })
    if (code !== 0) failed.push(name)
  }
  if (failed.length > 0) throw new StepError(`Failed: ${failed.join(', ')}.`, 'What they printed stands above.')
  return 0
})

function isOption(part) {
  return part.startsWith('--')
}
