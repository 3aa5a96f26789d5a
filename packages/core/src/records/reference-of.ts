import { fileVersionIdSchema, pageIdSchema, recordIdSchema } from '@tsuzuri/model'
import { type FieldKind, portalHref } from '@tsuzuri/plugin'
import { mayReadVersion } from '../files/may-read-version.ts'
import { pageHref } from '../pages/page-href.ts'
import { versionRead } from '../pages/version-read.ts'
import { mayReadRecords } from '../policies/may-read-records.ts'
import type { Scope } from '../scope.ts'
import { recordHref } from './record-href.ts'

/** What an id in a field stands for. */
export interface Reference {
  readonly kind: 'page' | 'record' | 'file-version'
  readonly id: string
  readonly title: string
  /** From the site's root. */
  readonly href: string
  /** Of a file: which version. */
  readonly version?: number
}

/** What an id in a field of that kind stands for; null for what is gone, what the role may not read, and what is no id. */
export const referenceOf = async (scope: Scope, kind: FieldKind, id: string): Promise<Reference | null> => {
  switch (kind) {
    case 'page':
      return pageOf(scope, id)
    case 'record':
      return recordOf(scope, id)
    case 'file-version':
      return fileOf(scope, id)
    default:
      return null
  }
}

const pageOf = async (scope: Scope, text: string): Promise<Reference | null> => {
  const { read, portal } = scope
  const id = pageIdSchema.safeParse(text)
  const page = id.success ? await read.pages.get(id.data) : null
  return page && !page.trashedAt && versionRead(scope, page) !== null
    ? {
        kind: 'page',
        id: page.id,
        title: page.title,
        href: portalHref(portal.slug, pageHref(page)),
      }
    : null
}

const recordOf = async ({ read, portal, engine, role }: Scope, text: string): Promise<Reference | null> => {
  const id = recordIdSchema.safeParse(text)
  const record = id.success ? await read.records.get(id.data) : null
  const collection = record ? engine.registry.collections.get(record.collection) : undefined
  if (!record || record.trashedAt || !mayReadRecords(role, collection)) return null
  const title = record.number === null ? record.title : `#${record.number} ${record.title}`
  return { kind: 'record', id: record.id, title, href: portalHref(portal.slug, recordHref(record)) }
}

const fileOf = async (scope: Scope, text: string): Promise<Reference | null> => {
  const { read, portal } = scope
  const id = fileVersionIdSchema.safeParse(text)
  const version = id.success ? await read.files.version(id.data) : null
  const file = version ? await read.files.get(version.fileId) : null
  if (!version || !file || !(await mayReadVersion(scope, read, file, version))) return null
  const href = `/api/v1/portals/${portal.slug}/files/${file.id}/versions/${version.number}/content`
  return { kind: 'file-version', id: version.id, title: file.name, href, version: version.number }
}
