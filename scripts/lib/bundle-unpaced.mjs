// What `npm run bench -- collab` starts: bundled as the product is, so that its memory and its start are the product's.
import { bundle, source } from './bundle.mjs'

await bundle({ 'serve-unpaced': source('testing/serve-unpaced.ts') })
