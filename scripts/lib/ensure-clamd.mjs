import { findOnPath } from './find-on-path.mjs'
import { installFromDebian } from './install-from-debian.mjs'

const names = ['clamd']
const byHand = 'Type `apt-get install -y clamav-daemon` as root.'

/** Makes sure of ClamAV's scanner, which the tests start with a signature of their own: the one on the PATH, or Debian's when we are root and may install it. */
export async function ensureClamd(runtime, { progress }) {
  if (findOnPath(names)) return
  const otherwise = 'The tests that need it are skipped.'
  await installFromDebian(runtime, {
    name: 'clamd',
    title: 'Installing ClamAV',
    packages: 'clamav-daemon',
    hint: byHand,
    otherwise,
    progress,
  })
  if (!findOnPath(names)) progress(`There is no clamd, so the tests that need it are skipped. ${byHand}`)
}
