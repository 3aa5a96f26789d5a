import { findOnPath } from './find-on-path.mjs'
import { installFromDebian } from './install-from-debian.mjs'

const names = ['redis-server']
const byHand = 'Type `apt-get install -y redis-server` as root.'

/** The path of a redis-server to test with: one on the PATH, or Debian's when we are root and may install it. Undefined when there is none. */
export async function ensureRedis(runtime, { progress }) {
  const found = findOnPath(names)
  if (found) return found
  const otherwise = 'The tests that need Redis are skipped.'
  const packages = 'redis-server'
  await installFromDebian(runtime, { name: 'redis', title: 'Installing Redis', packages, hint: byHand, otherwise, progress })
  const installed = findOnPath(names)
  if (!installed) progress(`There is no redis-server, so the tests that need it are skipped. ${byHand}`)
  return installed
}
