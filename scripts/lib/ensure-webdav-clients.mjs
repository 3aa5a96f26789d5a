import { findOnPath } from './find-on-path.mjs'
import { installFromDebian } from './install-from-debian.mjs'

const names = ['litmus', 'rclone', 'cadaver']
const byHand = `Type \`apt-get install -y ${names.join(' ')}\` as root.`

/** Makes sure of the programs that open the drive as an explorer does: those on the PATH, or Debian's when we are root and may install them. */
export async function ensureWebdavClients(runtime, { progress }) {
  const missing = () => names.filter((name) => !findOnPath([name]))
  if (missing().length === 0) return
  const otherwise = 'The tests that need them are skipped.'
  const packages = missing().join(' ')
  await installFromDebian(runtime, { name: 'webdav', title: 'Installing WebDAV clients', packages, hint: byHand, otherwise, progress })
  const left = missing()
  if (left.length > 0)
    progress(`There is no ${left.join(', no ')}, so the tests that need ${left.length > 1 ? 'them' : 'it'} are skipped. ${byHand}`)
}
