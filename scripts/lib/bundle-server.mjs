// Run by the pinned Node.js after the install; esbuild is not there before.
import { cpSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bundle, source } from './bundle.mjs'
import { root } from './root.mjs'

await bundle({
  // What follows the first two are the programs of threads, looked for beside the file that starts them.
  main: source('main.ts'),
  tsuzuri: source('tsuzuri.ts'),
  'markdown-worker': source('markdown-worker.ts', 'markdown'),
  'file-text-worker': source('text/file-text-worker.ts', 'files'),
  'hash-worker': source('hash/hash-worker.ts', 'files'),
  'sheet-worker': source('sheet/sheet-worker.ts', 'files'),
  'search-writer': source('drivers/fts5/search-writer.ts', 'search'),
  'log-reader-worker': source('live/log-reader-worker.ts', 'core'),
  'log-worker': source('log/log-worker.ts', 'db'),
})

// What PDFs leave out because every reader has it: tables of Japanese encodings, and fonts.
const pdfjs = dirname(createRequire(join(root, 'packages/files/package.json')).resolve('pdfjs-dist/package.json'))
for (const folder of ['cmaps', 'standard_fonts']) cpSync(join(pdfjs, folder), join(root, 'dist/server/pdfjs', folder), { recursive: true })
