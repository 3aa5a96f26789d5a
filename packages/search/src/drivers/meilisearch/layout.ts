import { crc32 } from 'node:zlib'
import type { Settings } from 'meilisearch'
import { documentDigest } from '../../document-digest.ts'
import type { SearchDocument } from '../../search-index.ts'
import { fold, foldVersion } from '../../text/fold.ts'
import { documentId } from './document-id.ts'

/** Of what versions the driver knows how they swap indexes and keep tasks apart from them. */
export const oldestVersion = [1, 40] as const

/**
 * The settings of the indexes of documents. Japanese is told by name: left to be guessed, what is all kanji is taken for Chinese.
 * No snippet and no word of a document is handed out, only its ref.
 */
export const settings: Settings = {
  searchableAttributes: ['title', 'reading', 'body'],
  filterableAttributes: ['portal', 'kind', 'updated', 'built'],
  sortableAttributes: [],
  displayedAttributes: ['ref', 'portal', 'digest'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['jpn'] }],
  typoTolerance: { disableOnNumbers: true },
  pagination: { maxTotalHits: 1000 },
  searchCutoffMs: 400,
}

/** Its positions end at 65,535 to an attribute, and a sentence's end counts eight. */
const longestBody = 50_000

/** A document as it is put. `built`: when, in milliseconds. */
export interface PutDocument {
  readonly id: string
  readonly ref: string
  readonly portal: string
  readonly kind: string
  readonly updated: number
  readonly built: number
  readonly digest: string
  readonly title: string
  readonly reading: string
  readonly body: string
}

export const putDocument = (document: SearchDocument, built: number): PutDocument => ({
  id: documentId(document.ref),
  ref: document.ref,
  portal: document.portalId,
  kind: document.kind,
  updated: document.updatedAt.getTime(),
  built,
  digest: documentDigest(document),
  title: fold(document.title),
  reading: fold(document.reading ?? ''),
  body: fold(document.body.slice(0, longestBody).toWellFormed()),
})

/** Raise it when `putDocument` changes. */
const documentVersion = 4

/** By what folding, settings and documents an index was made: one of another layout is filled anew. */
export const layoutVersion = crc32(JSON.stringify([documentVersion, foldVersion, settings]))
