const npmVariable = /^npm_/i
const npmConfig = /^npm_config_/i
const reachesTheNetwork = /^npm_config_(.*registry|.*proxy|ca|cafile|strict[_-]ssl|\/\/.*)$/i

/**
 * The environment without what npm put there for its own child: a pnpm or npm further down would take it as its own settings.
 * How to reach the network (registry, proxy, certificates) is kept.
 */
export function cleanEnvironment(environment) {
  const kept = Object.entries(environment).filter(
    ([name]) => !npmVariable.test(name) || (npmConfig.test(name) && reachesTheNetwork.test(name)),
  )
  return Object.fromEntries(kept)
}
