export { testBlobStore } from './test-blob-store.ts'
