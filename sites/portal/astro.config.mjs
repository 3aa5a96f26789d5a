import { defineConfig } from 'astro/config'
import { adapter } from './src/adapter/adapter.mjs'

// The content security policy allows nothing inline, so every style and script becomes a file of its own.
export default defineConfig({
  output: 'server',
  base: '/',
  session: false,
  telemetry: false,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', assets: '_site' },
  compressHTML: true,
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  security: { checkOrigin: true },
  adapter: adapter(),
  vite: {
    build: { assetsInlineLimit: 0 },
  },
})
