import type { DriveFile, FileId, FileVersion, PortalId } from '@tsuzuri/model'
import { and, asc, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import { containsText, foldText } from '../list/text-search.ts'
import type { FileFilter, FileStore } from '../stores/file-store.ts'
import type { Tables } from '../tables/tables.ts'
import { below } from './below.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'
import { type FileRow, toFile, toVersion, type VersionRow } from './file-row.ts'
import { createFileScans } from './file-scans.ts'
import { movedPath } from './moved-path.ts'
import { storeErrors } from './store-errors.ts'

export const createFileStores = (context: Context): ((portalId: PortalId) => FileStore) => {
  const { database, tables } = context
  const { files, fileVersions, fileTexts, fileScans } = tables
  const newest: ListOrder<FileRow> = {
    name: 'files',
    direction: 'descending',
    column: files.placedAt,
    holds: 'time',
    tie: files.id,
    key: ({ file }) => ({ value: file.placedAt, tie: file.id }),
  }
  const newestVersion: ListOrder<VersionRow> = {
    name: 'file-versions',
    direction: 'descending',
    column: fileVersions.number,
    holds: 'number',
    tie: fileVersions.id,
    key: ({ current }) => ({ value: current.number, tie: current.id }),
  }
  const byHash: ListOrder<{ readonly sha256: string }> = {
    name: 'contents',
    direction: 'ascending',
    column: fileVersions.sha256,
    holds: 'text',
    tie: fileVersions.sha256,
    key: ({ sha256 }) => ({ value: sha256, tie: sha256 }),
  }
  const isCurrent = and(eq(fileVersions.fileId, files.id), eq(fileVersions.number, files.versions))
  const isScanned = and(eq(fileScans.portalId, fileVersions.portalId), eq(fileScans.sha256, fileVersions.sha256))
  const select = () =>
    database
      .select({ file: files, current: fileVersions, scan: fileScans.state })
      .from(files)
      .innerJoin(fileVersions, isCurrent)
      .leftJoin(fileScans, isScanned)
  const selectVersions = () =>
    database.select({ current: fileVersions, scan: fileScans.state }).from(fileVersions).leftJoin(fileScans, isScanned)

  return (portalId) => {
    const inPortal = eq(files.portalId, portalId)
    const live = and(inPortal, isNull(files.trashedAt))
    const versionWhere = async (where: SQL | undefined): Promise<FileVersion | null> => {
      const [row] = await selectVersions().where(and(eq(fileVersions.portalId, portalId), where))
      return row ? toVersion(row) : null
    }
    const fileWhere = async (where: SQL | undefined): Promise<DriveFile | null> => {
      const [row] = await select().where(and(inPortal, where))
      return row ? toFile(row) : null
    }
    const change = async (id: DriveFile['id'], patch: Partial<Tables['files']['$inferInsert']>): Promise<DriveFile> => {
      await database
        .update(files)
        .set({ ...patch, portalId })
        .where(and(inPortal, eq(files.id, id)))
      const file = await fileWhere(eq(files.id, id))
      if (!file) throw storeErrors.missing('file', id)
      return file
    }

    return {
      insert: async ({ current: { scan: _scan, ...current }, ...file }) => {
        await database.insert(files).values({ ...file, portalId, placedAt: current.placedAt, nameFolded: foldText(file.name) })
        await database.insert(fileVersions).values({ ...current, portalId })
      },
      addVersion: async ({ scan: _scan, ...added }, version) => {
        await database.insert(fileVersions).values({ ...added, portalId })
        return change(added.fileId, { versions: added.number, version, placedAt: added.placedAt, updatedAt: added.placedAt })
      },
      get: (id) => fileWhere(eq(files.id, id)),
      live: async (ids) => {
        const found: FileId[] = []
        for (const some of chunks(ids)) {
          const rows = await database
            .select({ id: files.id })
            .from(files)
            .where(and(live, inArray(files.id, some)))
          for (const { id } of rows) found.push(id)
        }
        return found
      },
      byPlace: (folder, name) => fileWhere(and(eq(files.folder, folder), eq(files.name, name), isNull(files.trashedAt))),
      list: async (filter) => {
        const { items, next } = await readList(newest, filter, ({ after, orderBy, limit }) =>
          select()
            .where(and(inPortal, fileFilter(files, filter), after))
            .orderBy(...orderBy)
            .limit(limit),
        )
        return { items: items.map(toFile), next }
      },
      within: async (folder) => {
        const rows = await select()
          .where(and(live, eq(files.folder, folder)))
          .orderBy(asc(files.name))
        return rows.map(toFile)
      },
      below: async (folder) => {
        const rows = await select()
          .where(and(live, below(files.folder, folder)))
          .orderBy(asc(files.folder), asc(files.name))
        return rows.map(toFile)
      },
      moveBelow: async (from, to, updatedAt) => {
        await database
          .update(files)
          .set({ folder: movedPath(files.folder, from, to), version: sql`${files.version} + 1`, updatedAt })
          .where(and(live, below(files.folder, from)))
      },
      trashBelow: async (folder, trashedAt) => {
        await database
          .update(files)
          .set({ trashedAt, version: sql`${files.version} + 1`, updatedAt: trashedAt })
          .where(and(live, below(files.folder, folder)))
      },
      versions: async (id, query) => {
        const { items, next } = await readList(newestVersion, query, ({ after, orderBy, limit }) =>
          selectVersions()
            .where(and(eq(fileVersions.portalId, portalId), eq(fileVersions.fileId, id), after))
            .orderBy(...orderBy)
            .limit(limit),
        )
        return { items: items.map(toVersion), next }
      },
      versionsWith: async (sha256, limit) => {
        const rows = await selectVersions()
          .where(and(eq(fileVersions.portalId, portalId), eq(fileVersions.sha256, sha256)))
          .orderBy(asc(fileVersions.placedAt), asc(fileVersions.id))
          .limit(limit)
        return rows.map(toVersion)
      },
      contents: (query) =>
        readList(byHash, query, ({ after, orderBy, limit }) =>
          database
            .selectDistinct({ sha256: fileVersions.sha256 })
            .from(fileVersions)
            .where(and(eq(fileVersions.portalId, portalId), after))
            .orderBy(...orderBy)
            .limit(limit),
        ),
      ...createFileScans(context, portalId),
      version: (id) => versionWhere(eq(fileVersions.id, id)),
      versionByNumber: (id, number) => versionWhere(and(eq(fileVersions.fileId, id), eq(fileVersions.number, number))),
      text: async (sha256) => {
        const [row] = await database
          .select({ outcome: fileTexts.outcome, parts: fileTexts.parts, whole: fileTexts.whole })
          .from(fileTexts)
          .where(and(eq(fileTexts.portalId, portalId), eq(fileTexts.sha256, sha256)))
        return row ?? null
      },
      putText: async (sha256, { outcome, parts, whole }, readAt) => {
        const read = { outcome, parts, whole, readAt }
        await database
          .insert(fileTexts)
          .values({ portalId, sha256, ...read })
          .onConflictDoUpdate({ target: [fileTexts.portalId, fileTexts.sha256], set: read })
      },
      purge: async (id) => {
        const ofFile = and(eq(fileVersions.portalId, portalId), eq(fileVersions.fileId, id))
        const hashes = await database.selectDistinct({ sha256: fileVersions.sha256 }).from(fileVersions).where(ofFile)
        await database.delete(fileVersions).where(ofFile)
        await database.delete(files).where(and(inPortal, eq(files.id, id)))
        for (const { sha256 } of hashes)
          if (!(await versionWhere(eq(fileVersions.sha256, sha256))))
            for (const notes of [fileTexts, fileScans])
              await database.delete(notes).where(and(eq(notes.portalId, portalId), eq(notes.sha256, sha256)))
      },
      measure: async () => {
        const bytes = await database
          .select({ sum: sql<number | string>`coalesce(sum(${fileVersions.size}), 0)` })
          .from(fileVersions)
          .where(eq(fileVersions.portalId, portalId))
        return { files: await database.$count(files, inPortal), bytes: Number(bytes[0]?.sum ?? 0) }
      },
      removeTexts: async () => {
        await database.delete(fileTexts).where(eq(fileTexts.portalId, portalId))
      },
      update: (id, patch) => change(id, patch.name === undefined ? patch : { ...patch, nameFolded: foldText(patch.name) }),
    }
  }
}

const fileFilter = (files: Tables['files'], { folder, q, trashed = false, trashedBefore }: FileFilter): SQL | undefined =>
  and(
    trashed ? isNotNull(files.trashedAt) : isNull(files.trashedAt),
    folder === undefined ? undefined : below(files.folder, folder),
    q ? containsText(files.nameFolded, q) : undefined,
    trashedBefore ? lt(files.trashedAt, trashedBefore) : undefined,
  )
