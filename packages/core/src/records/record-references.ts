import { type FieldValue, fileVersionIdSchema, pageIdSchema, recordIdSchema } from '@tsuzuri/model'
import { type FieldKind, portalHref } from '@tsuzuri/plugin'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'
import { collectionOf } from './collection-of.ts'
import { recordHref } from './record-href.ts'

/** What an id in a record's field stands for. */
export interface Reference {
  readonly kind: 'page' | 'record' | 'file-version'
  readonly id: string
  readonly title: string
  /** From the site's root. */
  readonly href: string
  /** Of a file: which version. */
  readonly version?: number
}
/** A value and the field it stands in, as `files` or `fields.files`. */
export interface ReferringValue {
  readonly field: string
  readonly value: FieldValue
}

/** What the ids in these values stand for, each once, as far as the role may read it; what is gone is left out. Throws `collection.missing`. */
export const recordReferences = async (
  scope: Scope,
  collection: string,
  values: readonly ReferringValue[],
): Promise<readonly Reference[]> => {
  const { fields } = collectionOf(scope, collection)
  const wanted = new Map<string, FieldKind>()
  for (const { field, value } of values) {
    const kind = fields[field.replace(/^fields\./, '')]?.kind
    if (kind === 'page' || kind === 'record' || kind === 'file-version') for (const id of textsIn(value)) wanted.set(id, kind)
  }
  const found = await Promise.all([...wanted].map(([id, kind]) => referenceOf(scope, kind, id)))
  return found.filter((reference) => reference !== null)
}

const textsIn = (value: FieldValue): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item: FieldValue) => typeof item === 'string')

const referenceOf = (scope: Scope, kind: FieldKind, id: string): Promise<Reference | null> => {
  if (kind === 'page') return pageOf(scope, id)
  return kind === 'record' ? recordOf(scope, id) : fileOf(scope, id)
}

const pageOf = async ({ read, portal }: Scope, text: string): Promise<Reference | null> => {
  const id = pageIdSchema.safeParse(text)
  const page = id.success ? await read.pages.get(id.data) : null
  return page && !page.trashedAt
    ? {
        kind: 'page',
        id: page.id,
        title: page.title,
        href: portalHref(portal.slug, `/${page.path.split('/').map(encodeURIComponent).join('/')}`),
      }
    : null
}

const recordOf = async ({ read, portal, engine, role }: Scope, text: string): Promise<Reference | null> => {
  const id = recordIdSchema.safeParse(text)
  const record = id.success ? await read.records.get(id.data) : null
  const collection = record ? engine.registry.collections.get(record.collection) : undefined
  if (!record || record.trashedAt || decide('record.read', role, { state: 'live', collection }) !== 'allowed') return null
  const title = record.number === null ? record.title : `#${record.number} ${record.title}`
  return { kind: 'record', id: record.id, title, href: portalHref(portal.slug, recordHref(record)) }
}

const fileOf = async ({ read, portal, role }: Scope, text: string): Promise<Reference | null> => {
  const id = fileVersionIdSchema.safeParse(text)
  const version = id.success ? await read.files.version(id.data) : null
  const file = version ? await read.files.get(version.fileId) : null
  if (!version || !file) return null
  const action = file.trashedAt ? 'file.restore' : 'file.read'
  if (decide(action, role, { state: file.trashedAt ? 'trashed' : 'live' }) !== 'allowed') return null
  const href = `/api/v1/portals/${portal.slug}/files/${file.id}/versions/${version.number}/content`
  return { kind: 'file-version', id: version.id, title: file.name, href, version: version.number }
}
