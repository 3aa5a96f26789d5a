import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runChild } from './run-child.mjs'

const reports = join(root, '.cache/tests')
/** A test that never gives the processor back cannot be timed out from within; the whole run is ended then. */
const longestMilliseconds = 30 * 60_000

/** Runs the projects of vitest.config.ts whose names begin so, and answers { passed, failed, skipped }: its tests, and a file that could not be run as one failure. */
export async function runVitest(runtime, project, env) {
  mkdirSync(reports, { recursive: true })
  const report = join(reports, `${project}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--project', `${project}*`, '--passWithNoTests', ...reporters]
  const code = await runChild(runtime.node, args, { cwd: root, env: { ...runtime.env, ...env }, onSpawn: endWhenTooLong })
  return withExitCode(readCounts(report), code)
}

function endWhenTooLong(child) {
  const timer = setTimeout(() => {
    console.log(`The tests did not end within ${longestMilliseconds / 60_000} minutes; the file that hangs is one not named above.`)
    child.kill('SIGTERM')
  }, longestMilliseconds)
  child.once('close', () => clearTimeout(timer))
}

function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const brokenFiles = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every(passedOrSkipped))
    return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length, skipped: numPendingTests + numTodoTests }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

function passedOrSkipped({ status }) {
  return status !== 'failed'
}

/** A run that ends badly without a failed test (an error outside of any test, no report at all) is a failure, too. */
function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
