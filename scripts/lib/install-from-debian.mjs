import { readFileSync } from 'node:fs'
import { runStep } from './run-step.mjs'

/**
 * Installs packages of Debian when that is what we run on, as root. Answers nothing: look for the program afterwards. What fails is
 * told by `progress`, with `otherwise`: what happens instead.
 */
export async function installFromDebian(runtime, { name, title, packages, hint, otherwise, progress }) {
  if (process.getuid?.() !== 0 || !isDebian()) return
  const script = `apt-get update && apt-get install -y --no-install-recommends ${packages}`
  const env = { ...runtime.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await runStep({ name, title, command: 'sh', args: ['-c', script], env, hint, progress })
  } catch (error) {
    progress(`${error.message} ${otherwise}`)
  }
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
