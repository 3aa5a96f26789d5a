export type { BlobStore, StoredBlob } from './blob-store.ts'
