// Run by the pinned Node.js after the install; esbuild is not there before.
import { cpSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { root } from './root.mjs'

const source = (name, of = 'server') => join(root, 'packages', of, 'src', name)

// The bundled modules no longer lie where their sources do, so whatever is looked up by place is looked up from TSUZURI_ROOT;
// and CommonJS packages inside an ES module need a `require` of their own.
const banner = `import { createRequire as __createRequire } from 'node:module'
import { fileURLToPath as __fileURLToPath } from 'node:url'
const require = __createRequire(import.meta.url)
process.env.TSUZURI_ROOT ??= __fileURLToPath(new URL('../..', import.meta.url))`

await build({
  // What follows the first two are the programs of threads, looked for beside the file that starts them.
  entryPoints: {
    main: source('main.ts'),
    tsuzuri: source('tsuzuri.ts'),
    'markdown-worker': source('markdown-worker.ts', 'markdown'),
    'file-text-worker': source('text/file-text-worker.ts', 'files'),
    'search-writer': source('drivers/fts5/search-writer.ts', 'search'),
    'log-worker': source('log/log-worker.ts', 'db'),
  },
  outdir: join(root, 'dist/server'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  // Native, and found from the root's own dependencies at run time; pg-native is an optional part of pg that is not installed.
  external: ['better-sqlite3', 'pg-native'],
  banner: { js: banner },
  sourcemap: 'linked',
  legalComments: 'none',
  logLevel: 'warning',
})

// What PDFs leave out because every reader has it: tables of Japanese encodings, and fonts.
const pdfjs = dirname(createRequire(join(root, 'packages/files/package.json')).resolve('pdfjs-dist/package.json'))
for (const folder of ['cmaps', 'standard_fonts']) cpSync(join(pdfjs, folder), join(root, 'dist/server/pdfjs', folder), { recursive: true })
