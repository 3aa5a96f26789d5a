interface Route {
  readonly method: string
  readonly path: string
}

/** Answers which methods an address has, by the router's routes of a single method; none when nothing is there. */
export const methodsByPath = (routes: readonly Route[]): ((path: string) => readonly string[]) => {
  const patterns = new Map<string, { readonly pattern: RegExp; readonly methods: string[] }>()
  for (const { method, path } of routes) {
    if (method === 'ALL' || path.includes('*')) continue
    const known = patterns.get(path) ?? {
      pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`),
      methods: [],
    }
    known.methods.push(...(method === 'GET' ? ['GET', 'HEAD'] : [method]))
    patterns.set(path, known)
  }
  return (path) => [...new Set([...patterns.values()].filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))]
}
