export { openTestKeys, testSecret, type TestKeys } from './open-test-keys.ts'
export { testBlobStore } from './test-blob-store.ts'
export { makePdf, type PdfPage } from './make-pdf.ts'
