import { type DocJson, readContent, readFields } from '@tsuzuri/document'
import type { FieldValues, PageId, Revision } from '@tsuzuri/model'
import * as Y from 'yjs'
import type { Scope } from '../scope.ts'
import { revisionErrors } from './revision-errors.ts'

/** The document a revision was cut from, with what Markdown cannot say. Throws `revision.missing`. */
export const documentOfRevision = async (
  { read }: Scope,
  pageId: PageId,
  { number }: Pick<Revision, 'number'>,
): Promise<{ readonly content: DocJson; readonly fields: FieldValues }> => {
  const state = await read.revisions.state(pageId, number)
  if (!state) throw revisionErrors.missing(pageId, number)
  const doc = new Y.Doc()
  Y.applyUpdateV2(doc, state)
  return { content: readContent(doc), fields: readFields(doc) }
}
