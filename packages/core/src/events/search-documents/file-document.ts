import type { DriveFile, TextPart } from '@tsuzuri/model'
import type { SearchDocument } from '@tsuzuri/search'
import { joinParts } from './search-parts.ts'

/** A file is found by its name, its folder, and the text in it. */
export const fileDocument = (file: DriveFile, parts: readonly TextPart[] = []): SearchDocument => ({
  ref: `file:${file.id}`,
  portalId: file.portalId,
  kind: 'file',
  collection: null,
  title: file.name,
  ...joinParts([{ text: file.folder }, ...parts]),
  author: file.current.placedByName,
  audience: 'all',
  state: null,
  href: `/files/${file.id}`,
  updatedAt: file.updatedAt,
})
