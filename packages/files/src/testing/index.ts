export { openTestKeys, testSecret, type TestKeys } from './open-test-keys.ts'
export { testBlobStore } from './test-blob-store.ts'
