import { findOnPath } from './find-on-path.mjs'
import { installFromDebian } from './install-from-debian.mjs'

const names = ['age']
const byHand = 'Type `apt-get install -y age` as root.'

/** The path of the `age` command to test with: one on the PATH, or Debian's when we are root and may install it. Undefined when there is none. */
export async function ensureAge(runtime, { progress }) {
  const found = findOnPath(names)
  if (found) return found
  const otherwise = 'The tests that open the store of contents by `age` alone are skipped.'
  await installFromDebian(runtime, { name: 'age', title: 'Installing age', packages: 'age', hint: byHand, otherwise, progress })
  const installed = findOnPath(names)
  if (!installed) progress(`There is no age, so the tests that need it are skipped. ${byHand}`)
  return installed
}
