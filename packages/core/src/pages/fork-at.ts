import type { Clocks } from '@tsuzuri/document'
import type { Page } from '@tsuzuri/model'
import * as Y from 'yjs'
import { openDocument, seqOf } from '../live/open-document.ts'
import type { Scope } from '../scope.ts'
import { contentEtag, seqOfEtag } from './content-etag.ts'
import { pageErrors } from './page-errors.ts'

/** A document as it was at the base of a change, to make the change in. */
export interface Fork {
  readonly doc: Y.Doc
  /** The last update that was in it. */
  readonly seq: number
  readonly clocks: Clocks
}

/** `base`: an etag; what is there now unless told. Throws `page.base-gone`. */
export const forkAt = async ({ read }: Scope, page: Page, base: string | undefined): Promise<Fork> => {
  const log = base === undefined ? await read.updates.load(page.id) : await loadAt(read, page, base)
  const doc = openDocument(log)
  return { doc, seq: seqOf(log), clocks: Y.decodeStateVector(Y.encodeStateVector(doc)) }
}

const loadAt = async ({ updates }: Scope['read'], page: Page, base: string) => {
  const head = await updates.head(page.id)
  const seq = seqOfEtag(page, base)
  const log = seq === null || seq < 1 || seq > head ? null : await updates.loadAt(page.id, seq)
  if (!log) throw pageErrors['base-gone'](base, contentEtag(page, head))
  return log
}
