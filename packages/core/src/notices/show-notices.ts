import {
  type Actor,
  type DriveFile,
  type Localized,
  type Notice,
  type Page,
  type PortalId,
  type PortalRecord,
  type Role,
  roleIn,
} from '@tsuzuri/model'
import { portalHref } from '@tsuzuri/plugin'
import type { Engine } from '../engine.ts'
import { allPortals } from '../portals/all-portals.ts'
import { pageHref } from '../pages/page-href.ts'
import { versionRead } from '../pages/version-read.ts'
import { mayKnowRecord } from '../records/may-know-record.ts'
import { recordHref } from '../records/record-href.ts'

/** A notice as its person sees it. */
export interface ShownNotice extends Pick<Notice, 'id' | 'kind' | 'actorName' | 'at' | 'readAt'> {
  /** Its time zone is the one in which `at` is told. */
  readonly portal: { readonly slug: string; readonly name: string; readonly timeZone: string }
  /** What it is about, a record, a page or a file, as it is now; null where it is no longer to be seen. */
  readonly record: {
    /** Null for a page and a file. */
    readonly collection: string | null
    readonly kind: Localized
    readonly number: number | null
    readonly title: string
    readonly href: string
  } | null
}

type ShownSubject = NonNullable<ShownNotice['record']>

/** Notices as their person may see them by now; without those of portals they do not belong to. */
export const showNotices = async (engine: Engine, actor: Actor, notices: readonly Notice[]): Promise<readonly ShownNotice[]> => {
  const portals = new Map((await allPortals(engine, actor)).map((portal) => [portal.id, portal]))
  const subjects = await readSubjects(engine, [...portals.keys()], notices)
  return notices.flatMap(({ id, kind, actorName, at, readAt, portalId, about }): readonly ShownNotice[] => {
    const portal = portals.get(portalId)
    const role = roleIn(actor, portalId)
    if (!portal || !role) return []
    const record = subjects.get(about.id)?.(role, portal.slug) ?? null
    const { slug, name, timeZone } = portal
    return [{ id, kind, actorName: record ? actorName : '', at, readAt, portal: { slug, name, timeZone }, record }]
  })
}

/** What the notices are about, by id, each as a role sees it. One statement for each kind of thing there is. */
const readSubjects = async (
  engine: Engine,
  portalIds: readonly PortalId[],
  notices: readonly Notice[],
): Promise<ReadonlyMap<string, (role: Role, slug: string) => ShownSubject | null>> => {
  const across = engine.store.read.across(portalIds)
  const abouts = notices.map(({ about }) => about)
  const records = await across.records([...new Set(abouts.flatMap((about) => (about.kind === 'record' ? [about.id] : [])))])
  const pages = await across.pages([...new Set(abouts.flatMap((about) => (about.kind === 'page' ? [about.id] : [])))])
  const files = await across.filesOf([...new Set(abouts.flatMap((about) => (about.kind === 'file' ? [about.id] : [])))])
  return new Map<string, (role: Role, slug: string) => ShownSubject | null>([
    ...records.map((record) => [record.id, (role: Role, slug: string) => shownRecord(engine, role, slug, record)] as const),
    ...pages.map((page) => [page.id, (role: Role, slug: string) => shownPage(engine, role, slug, page)] as const),
    ...files.map((file) => [file.id, (_role: Role, slug: string) => shownFile(slug, file)] as const),
  ])
}

const shownRecord = ({ registry }: Engine, role: Role, slug: string, record: PortalRecord): ShownSubject | null => {
  const collection = registry.collections.get(record.collection)
  if (!collection || !mayKnowRecord(role, record, collection)) return null
  const { name, one, label } = collection
  return { collection: name, kind: one ?? label, number: record.number, title: record.title, href: portalHref(slug, recordHref(record)) }
}

const shownPage = (engine: Engine, role: Role, slug: string, page: Page): ShownSubject | null =>
  page.trashedAt || versionRead({ engine, role }, page) === null
    ? null
    : { collection: null, kind: pageWord, number: null, title: page.title, href: portalHref(slug, pageHref(page)) }

const shownFile = (slug: string, { id, name, trashedAt }: DriveFile): ShownSubject | null =>
  trashedAt ? null : { collection: null, kind: fileWord, number: null, title: name, href: portalHref(slug, `/files/${id}`) }

const pageWord = { ja: 'ページ', en: 'Page' }
const fileWord = { ja: 'ファイル', en: 'File' }
