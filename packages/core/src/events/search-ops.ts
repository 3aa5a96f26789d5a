import { parseContent, plainText } from '@tsuzuri/document'
import { fileIdSchema, type Page, type PageBody, pageIdSchema, type PortalId, recordIdSchema, userIdSchema } from '@tsuzuri/model'
import type { PortalStores } from '@tsuzuri/db'
import type { SearchDocument, SearchKind, SearchOp } from '@tsuzuri/search'
import type { Engine } from '../engine.ts'
import { everyItem } from '../every-item.ts'
import { pageAs } from '../pages/page-as.ts'
import { pageSubject } from '../pages/page-type.ts'
import { publishedBody } from '../publications/published-body.ts'
import { firmPlace } from '../search/firm-place.ts'
import { firmRef } from './firm-ref.ts'
import { fileDocument } from './search-documents/file-document.ts'
import { firmAdminDocument } from './search-documents/firm-admin-document.ts'
import { memberDocument } from './search-documents/member-document.ts'
import { pageDocuments, type VersionText } from './search-documents/page-documents.ts'
import { recordDocuments, type SaidOfRecord } from './search-documents/record-documents.ts'
import { searchRef } from './search-ref.ts'

/** Of what is said of a page, the latest so many comments are searched. */
const mostComments = 500

/** What search shall know of a thing as it stands now: its documents when it is there and in use, and none else under its names. */
export const searchOps = async (engine: Engine, portalId: PortalId, kind: SearchKind, id: string): Promise<readonly SearchOp[]> => {
  const documents = await documentsOf(engine, portalId, kind, id)
  const ref = searchRef(portalId, kind, id)
  const names = kind === 'page' || kind === 'record' ? [ref, firmRef(ref)] : [ref]
  return names.map((name) => {
    const document = documents.find((one) => one.ref === name)
    return document ? { op: 'put', document } : { op: 'remove', ref: name }
  })
}

const documentsOf = async (
  { store, registry }: Engine,
  portalId: PortalId,
  kind: SearchKind,
  id: string,
): Promise<readonly SearchDocument[]> => {
  const stores = store.read.in(portalId)
  switch (kind) {
    case 'page': {
      const page = await stores.pages.get(pageIdSchema.parse(id))
      if (!page || page.trashedAt) return []
      const { isPublished } = pageSubject(registry, page)
      const said = await stores.comments.latest(page.id, mostComments)
      return pageDocuments({
        shared: isPublished ? await publishedText(stores, page) : await draftText(stores, page),
        draft: isPublished ? await draftText(stores, page) : null,
        fields: registry.pageTypes.get(page.type)?.fields ?? {},
        comments: said.map((comment) => ({ ...comment, at: atComment(comment) })),
      })
    }
    case 'record': {
      const record = await stores.records.get(recordIdSchema.parse(id))
      const collection = record ? registry.collections.get(record.collection) : undefined
      if (!record || !collection || record.trashedAt) return []
      const comments: SaidOfRecord[] = []
      for await (const { id: at, body, actorName, firmOnly, removedAt } of everyItem((query) => stores.records.comments(record.id, query)))
        if (!removedAt) comments.push({ body, actorName, firmOnly, at: `#${at}` })
      return recordDocuments(record, collection, comments)
    }
    case 'file': {
      const file = await stores.files.get(fileIdSchema.parse(id))
      if (!file || file.trashedAt) return []
      return [fileDocument(file, (await stores.files.text(file.current.sha256))?.parts ?? [])]
    }
    case 'member': {
      const userId = userIdSchema.parse(id)
      if (portalId === firmPlace)
        return (await store.read.portals.firmAdmins()).filter((admin) => admin.userId === userId).map(firmAdminDocument)
      const member = await store.read.portals.member(portalId, userId)
      return member ? [memberDocument(member)] : []
    }
  }
}

const draftText = async (stores: PortalStores, page: Page): Promise<VersionText> => {
  const body = await stores.pages.body(page.id)
  return { page, text: textOf(body), authors: (await stores.revisions.latestHead(page.id))?.authors }
}

/** What clients read; null where nothing was published. */
const publishedText = async (stores: PortalStores, page: Page): Promise<VersionText | null> => {
  if (page.publishedNumber === null) return null
  const body = await publishedBody(stores, page)
  const revision = await stores.revisions.get(page.id, page.publishedNumber)
  return { page: pageAs(page, 'published'), text: textOf(body), authors: revision?.authors }
}

const textOf = (body: PageBody | null): VersionText['text'] => plainText(parseContent(body?.content ?? { type: 'doc' }))

/** Where a comment stands on its page; those of a resolved thread are shown when they are asked for. */
const atComment = ({ id, threadId, resolved }: { readonly id: string; readonly threadId: string; readonly resolved: boolean }): string =>
  `${resolved ? '?resolved' : ''}#${id === threadId ? `thread-${id}` : `comment-${id}`}`
