import { parseContent, plainText } from '@tsuzuri/document'
import { fileIdSchema, pageIdSchema, type PortalId, recordIdSchema, userIdSchema } from '@tsuzuri/model'
import type { SearchDocument, SearchKind, SearchOp } from '@tsuzuri/search'
import type { Engine } from '../engine.ts'
import { everyItem } from '../every-item.ts'
import { pageAs } from '../pages/page-as.ts'
import { pageSubject } from '../pages/page-type.ts'
import { publishedBody } from '../publications/published-body.ts'
import { fileDocument, memberDocument, pageDocument, recordDocument, type SaidText } from './search-documents.ts'
import { searchRef } from './search-ref.ts'

/** Of what is said of a page, the latest so many comments are searched. */
const mostComments = 500

/** What search shall know of a thing as it stands now: put when it is there and in use, else removed. */
export const searchOp = async (engine: Engine, portalId: PortalId, kind: SearchKind, id: string): Promise<SearchOp> => {
  const document = await documentOf(engine, portalId, kind, id)
  return document ? { op: 'put', document } : { op: 'remove', ref: searchRef(portalId, kind, id) }
}

const documentOf = async (
  { store, registry }: Engine,
  portalId: PortalId,
  kind: SearchKind,
  id: string,
): Promise<SearchDocument | null> => {
  const stores = store.read.in(portalId)
  switch (kind) {
    case 'page': {
      const page = await stores.pages.get(pageIdSchema.parse(id))
      if (!page || page.trashedAt) return null
      const { isPublished } = pageSubject(registry, page)
      // Both sides find what was published, and the firm what never was.
      const isOpen = !isPublished || page.publishedNumber !== null
      const version = isPublished && isOpen ? 'published' : 'draft'
      const body = version === 'published' ? await publishedBody(stores, page) : await stores.pages.body(page.id)
      const comments = await stores.comments.latest(page.id, mostComments)
      const { text, sections } = plainText(parseContent(body?.content ?? { type: 'doc' }))
      const said = comments.map((comment) => ({ ...comment, at: atComment(comment) }))
      const latest = await (version === 'published' && page.publishedNumber !== null
        ? stores.revisions.get(page.id, page.publishedNumber)
        : stores.revisions.latestHead(page.id))
      const fields = registry.pageTypes.get(page.type)?.fields ?? {}
      return pageDocument(pageAs(page, version), { text, sections }, fields, said, latest?.authors, isOpen ? 'all' : 'firm')
    }
    case 'record': {
      const record = await stores.records.get(recordIdSchema.parse(id))
      const collection = record ? registry.collections.get(record.collection) : undefined
      if (!record || !collection || record.trashedAt) return null
      const comments: SaidText[] = []
      for await (const { id: at, body, actorName, removedAt } of everyItem((query) =>
        stores.records.comments(record.id, { shared: true, ...query }),
      ))
        if (!removedAt) comments.push({ body, actorName, at: `#${at}` })
      return recordDocument(record, collection, comments)
    }
    case 'file': {
      const file = await stores.files.get(fileIdSchema.parse(id))
      if (!file || file.trashedAt) return null
      return fileDocument(file, (await stores.files.text(file.current.sha256))?.parts ?? [])
    }
    case 'member': {
      const member = await store.read.portals.member(portalId, userIdSchema.parse(id))
      return member && memberDocument(member)
    }
  }
}

/** Where a comment stands on its page; those of a resolved thread are shown when they are asked for. */
const atComment = ({ id, threadId, resolved }: { readonly id: string; readonly threadId: string; readonly resolved: boolean }): string =>
  `${resolved ? '?resolved' : ''}#${id === threadId ? `thread-${id}` : `comment-${id}`}`
