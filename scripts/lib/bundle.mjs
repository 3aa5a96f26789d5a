import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './root.mjs'

/** The path of a source below a package's `src`. */
export const source = (name, of = 'server') => join(root, 'packages', of, 'src', name)

// The bundled modules no longer lie where their sources do, so whatever is looked up by place is looked up from TSUZURI_ROOT;
// and CommonJS packages inside an ES module need a `require` of their own.
const banner = `import { createRequire as __createRequire } from 'node:module'
import { fileURLToPath as __fileURLToPath } from 'node:url'
const require = __createRequire(import.meta.url)
process.env.TSUZURI_ROOT ??= __fileURLToPath(new URL('../..', import.meta.url))`

/** Bundles programs into `dist/server`, by name. */
export const bundle = (entryPoints) =>
  build({
    entryPoints,
    outdir: join(root, 'dist/server'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // Found from the root's own dependencies at run time: what is native, and what reads files beside its own. pg-native is an optional part of pg that is not
    // installed.
    external: ['better-sqlite3', 'nephele', 'pg-native'],
    banner: { js: banner },
    sourcemap: 'linked',
    legalComments: 'none',
    logLevel: 'warning',
  })
