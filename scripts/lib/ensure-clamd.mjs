import { findOnPath } from './find-on-path.mjs'
import { installFromDebian } from './install-from-debian.mjs'

const names = ['clamd']
// Where Debian puts it, which is not on everybody's PATH.
const others = ['/usr/sbin']
const byHand = 'Type `apt-get install -y clamav-daemon` as root.'

/**
 * The path of ClamAV's scanner, which the tests start with a signature of their own: the one there is, or Debian's when we are root and may
 * install it. Undefined when there is none.
 */
export async function ensureClamd(runtime, { progress }) {
  const found = findOnPath(names, others)
  if (found) return found
  const otherwise = 'The tests that need it are skipped.'
  await installFromDebian(runtime, {
    name: 'clamd',
    title: 'Installing ClamAV',
    packages: 'clamav-daemon',
    hint: byHand,
    otherwise,
    progress,
  })
  const installed = findOnPath(names, others)
  if (!installed) progress(`There is no clamd, so the tests that need it are skipped. ${byHand}`)
  return installed
}
