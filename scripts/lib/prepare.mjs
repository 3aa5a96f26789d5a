import { ensureBuilt } from './ensure-built.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { ensureRuntime } from './ensure-runtime.mjs'
import { withLock } from './with-lock.mjs'

/**
 * Does what is missing: the runtime, the packages, and the build of the named parts (see `parts` in ensure-built.mjs).
 * `progress` is told each step that had to be done. Answers the runtime (see ensureRuntime); throws StepError.
 */
export function prepare({ build, progress }) {
  const options = { progress }
  return withLock(async () => {
    const runtime = await ensureRuntime(options)
    await ensureInstalled(runtime, options)
    await ensureBuilt(runtime, build, options)
    return runtime
  }, options)
}
