import { cpSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Builds the site into a module that exports `render`, for a server that owns the port. */
export const adapter = () => ({
  name: '@tsuzuri/site-portal/adapter',
  hooks: {
    // The tables that the viewer of PDF needs for Japanese without embedded fonts.
    'astro:build:done': ({ dir }) => {
      for (const folder of ['cmaps', 'standard_fonts'])
        cpSync(join(pdfjs, folder), join(fileURLToPath(dir), '_site/pdfjs', folder), { recursive: true })
    },
    'astro:config:done': ({ setAdapter }) => {
      setAdapter({
        name: '@tsuzuri/site-portal/adapter',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./entrypoint.ts', import.meta.url),
        supportedAstroFeatures: {
          serverOutput: 'stable',
          hybridOutput: 'stable',
          staticOutput: 'stable',
          sharpImageService: 'unsupported',
        },
      })
    },
  },
})
