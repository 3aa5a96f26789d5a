import type { PortalId } from '@tsuzuri/model'
import { and, asc, count, eq, gt, inArray, lte, or, sql } from 'drizzle-orm'
import type { DavStore } from '../stores/dav-store.ts'
import { below } from './below.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'
import { movedPath } from './moved-path.ts'
import { parentOf, placeAndAbove } from './places-above.ts'

export const createDavStores =
  ({ database, tables: { locks, properties, sideFiles } }: Context): ((portalId: PortalId) => DavStore) =>
  (portalId) => {
    const ownLocks = eq(locks.portalId, portalId)
    const ownProperties = eq(properties.portalId, portalId)
    const ownSideFiles = eq(sideFiles.portalId, portalId)
    const atProperty = (path: string, name: string) => and(ownProperties, eq(properties.path, path), eq(properties.name, name))
    const dropLocks = async (path: string): Promise<void> => {
      await database.delete(locks).where(and(ownLocks, below(locks.path, path)))
    }

    return {
      locks: (path, now) =>
        database
          .select({
            token: locks.token,
            path: locks.path,
            scope: locks.scope,
            depth: locks.depth,
            owner: locks.owner,
            heldBy: locks.heldBy,
            takenAt: locks.takenAt,
            endsAt: locks.endsAt,
          })
          .from(locks)
          .where(
            and(
              ownLocks,
              gt(locks.endsAt, now),
              path === '/' ? undefined : or(inArray(locks.path, [...placeAndAbove(path)]), below(locks.path, path)),
            ),
          )
          .orderBy(asc(locks.takenAt), asc(locks.token)),
      lockCount: async (now) => {
        const [found] = await database
          .select({ number: count() })
          .from(locks)
          .where(and(ownLocks, gt(locks.endsAt, now)))
        return found?.number ?? 0
      },
      putLock: async (lock, now) => {
        await database.delete(locks).where(and(ownLocks, or(lte(locks.endsAt, now), eq(locks.token, lock.token))))
        await database.insert(locks).values({ ...lock, portalId })
      },
      dropLock: async (token) => {
        await database.delete(locks).where(and(ownLocks, eq(locks.token, token)))
      },
      properties: (path) =>
        database
          .select({ path: properties.path, name: properties.name, value: properties.value })
          .from(properties)
          .where(and(ownProperties, or(eq(properties.path, path), eq(properties.parent, path))))
          .orderBy(asc(properties.path), asc(properties.name)),
      putProperty: async ({ path, name, value }) => {
        await database
          .insert(properties)
          .values({ portalId, path, parent: parentOf(path), name, value })
          .onConflictDoUpdate({ target: [properties.portalId, properties.path, properties.name], set: { value } })
      },
      dropProperty: async (path, name) => {
        await database.delete(properties).where(atProperty(path, name))
      },
      copyProperties: async (from, to) => {
        const rows = await database
          .select({ path: properties.path, name: properties.name, value: properties.value })
          .from(properties)
          .where(and(ownProperties, below(properties.path, from)))
        const copied = rows.map((row) => ({ ...row, path: to + row.path.slice(from.length) }))
        for (const some of chunks(copied)) {
          await database
            .insert(properties)
            .values(some.map((row) => ({ ...row, portalId, parent: parentOf(row.path) })))
            .onConflictDoUpdate({
              target: [properties.portalId, properties.path, properties.name],
              set: { value: sql`excluded.value` },
            })
        }
      },
      sideFiles: (folder) =>
        database
          .select({ path: sideFiles.path, size: sideFiles.size, placedAt: sideFiles.placedAt })
          .from(sideFiles)
          .where(and(ownSideFiles, eq(sideFiles.parent, folder)))
          .orderBy(asc(sideFiles.path)),
      sideFile: async (path) => {
        const [found] = await database
          .select({ path: sideFiles.path, size: sideFiles.size, placedAt: sideFiles.placedAt, content: sideFiles.content })
          .from(sideFiles)
          .where(and(ownSideFiles, eq(sideFiles.path, path)))
        return found ?? null
      },
      sideFileCount: async () => {
        const [found] = await database.select({ number: count() }).from(sideFiles).where(ownSideFiles)
        return found?.number ?? 0
      },
      putSideFile: async (path, content, placedAt) => {
        const kept = { content, size: content.byteLength, placedAt }
        await database
          .insert(sideFiles)
          .values({ portalId, path, parent: parentOf(path), ...kept })
          .onConflictDoUpdate({ target: [sideFiles.portalId, sideFiles.path], set: kept })
      },
      dropSideFile: async (path) => {
        await database.delete(sideFiles).where(and(ownSideFiles, eq(sideFiles.path, path)))
      },
      move: async (from, to) => {
        await dropLocks(from)
        for (const table of [properties, sideFiles] as const)
          await database
            .update(table)
            .set({
              path: movedPath(table.path, from, to),
              parent: sql`case when ${table.path} = ${from} then ${parentOf(to)} else ${movedPath(table.parent, from, to)} end`,
            })
            .where(and(eq(table.portalId, portalId), below(table.path, from)))
      },
      clear: async (path) => {
        await dropLocks(path)
        for (const table of [properties, sideFiles] as const)
          await database.delete(table).where(and(eq(table.portalId, portalId), below(table.path, path)))
      },
    }
  }
