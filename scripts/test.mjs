import { checks } from './lib/checks.mjs'
import { ensureAge } from './lib/ensure-age.mjs'
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { ensureClamd } from './lib/ensure-clamd.mjs'
import { ensureCorpus } from './lib/ensure-corpus.mjs'
import { ensureRedis } from './lib/ensure-redis.mjs'
import { ensureWebdavClients } from './lib/ensure-webdav-clients.mjs'
import { prepare } from './lib/prepare.mjs'
import { runCheck } from './lib/run-check.mjs'
import { runMain } from './lib/run-main.mjs'
import { runVitest } from './lib/run-vitest.mjs'
import { StepError } from './lib/step-error.mjs'

const progress = (line) => console.log(line)
const names = [...new Set(checks.map(({ name }) => name)), 'unit', 'e2e']
const wanted = process.argv.slice(2)
const isWanted = (name) => wanted.length === 0 || wanted.includes(name)

await runMain(async () => {
  const unknown = wanted.filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new StepError(`There is no step named ${unknown.join(', ')}.`, `There are: ${names.join(', ')}.`)
  const runtime = await prepare({ build: isWanted('e2e') ? ['server', 'portal'] : [], progress })
  const results = []
  results.push(
    ...(await runChecks(
      runtime,
      checks.filter(({ name }) => isWanted(name)),
    )),
  )
  if (isWanted('unit') || isWanted('e2e')) {
    if (isWanted('unit')) await ensureCorpus(runtime, { progress })
    if (isWanted('unit')) await ensureWebdavClients(runtime, { progress })
    const clamd = isWanted('unit') ? await ensureClamd(runtime, { progress }) : undefined
    const redis = await ensureRedis(runtime, { progress })
    const age = await ensureAge(runtime, { progress })
    const env = {
      CHROMIUM_PATH: await ensureBrowser(runtime, { progress }),
      ...(redis ? { REDIS_SERVER_PATH: redis } : {}),
      ...(age ? { AGE_PATH: age } : {}),
      ...(clamd ? { CLAMD_PATH: clamd } : {}),
    }
    for (const project of ['unit', 'e2e'])
      if (isWanted(project)) results.push({ ...(await runVitest(runtime, project, env)), name: project })
  }
  return summarize(results)
})

/** Runs the checks two at a time, since most of them keep one processor busy and leave the others idle. */
async function runChecks(runtime, wantedChecks) {
  const results = []
  const waiting = wantedChecks.values()
  const work = async () => {
    for (const check of waiting) results.push({ passed: 0, failed: (await runCheck(runtime, check)) ? 0 : 1, skipped: 0, name: check.name })
  }
  await Promise.all([work(), work()])
  return results
}

/** Prints which steps failed and, as the last line, the sum; answers the exit code. */
function summarize(results) {
  const sum = (count) => results.reduce((total, result) => total + result[count], 0)
  const failedSteps = [...new Set(results.filter(({ failed }) => failed > 0).map(({ name }) => name))]
  if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}. One step alone: npm test -- ${failedSteps[0]}`)
  if (results.some(({ name }) => name === 'unit')) {
    console.log(
      `Contents in S3 were tested on ${process.env.S3_ENDPOINT ? 'the real service at S3_ENDPOINT' : 's3rver, which keeps a bucket in a folder; S3_ENDPOINT, S3_BUCKET and AWS_… name a real one'}.`,
    )
    console.log(
      `Search beside the embedded index was tested on ${process.env.MEILI_URL ? 'the real Meilisearch at MEILI_URL' : 'a strict double of Meilisearch; MEILI_URL names a real one'}.`,
    )
  }
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
  return failedSteps.length > 0 ? 1 : 0
}
