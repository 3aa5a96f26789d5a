import { fileErrors, tellType, viewableType } from '@tsuzuri/files'
import type { Scope } from '../scope.ts'
import { bytesOf } from './bytes-of.ts'
import { type FileContent, openFileContent, type OpenFileContent } from './open-file-content.ts'

/** So much of a content its type is told by, in bytes. */
const headBytes = 4_100

/**
 * A content that may be drawn in the page: a PDF or a picture, by what it begins with and not by what was noted of it. Throws
 * `file.missing`, `file.version-missing`, `file.not-viewable`, `file.blob-missing`.
 */
export const viewFile = async (scope: Scope, input: OpenFileContent): Promise<FileContent> => {
  const content = await openFileContent(scope, input)
  const { type, size } = content.version
  if (viewableType(type) === null) throw fileErrors['not-viewable'](type)
  const head = await bytesOf(await content.read({ start: 0, end: Math.min(size, headBytes) }))
  const found = await tellType(head, content.file.name)
  if (found !== type) throw fileErrors['not-viewable'](found)
  return content
}
