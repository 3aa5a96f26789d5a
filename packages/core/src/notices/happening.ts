import type { Stores } from '@tsuzuri/db'
import {
  type DomainEvent,
  fileIdSchema,
  type Member,
  type NoticeKind,
  type NoticeSubject,
  pageIdSchema,
  type Portal,
  recordIdSchema,
  type Role,
  type UserId,
} from '@tsuzuri/model'
import { inMode } from '@tsuzuri/plugin'
import type { Engine } from '../engine.ts'
import { versionRead } from '../pages/version-read.ts'
import { mayKnowRecord } from '../records/may-know-record.ts'
import { peopleToTell } from './people-to-tell.ts'
import { toldFileEvents, toldOfFile } from './told-of-file.ts'
import { toldOfPage, toldPageEvents } from './told-of-page.ts'

/** What an event is about, whom it concerns, and which roles may know of it. */
export interface Happening {
  readonly about: NoticeSubject
  readonly told: ReadonlyMap<UserId, NoticeKind>
  readonly mayKnow: (role: Role) => boolean
}

interface Where {
  readonly portal: Portal
  readonly members: readonly Member[]
}

/** Whether anybody could be told of an event, without looking at what it is about. */
export const mayConcern = ({ subject, type }: DomainEvent): boolean =>
  subject.kind === 'record' || [...toldPageEvents, ...toldFileEvents].some((name) => name === type)

/** Null where what it is about is no longer there. */
export const happeningOf = (engine: Engine, tx: Stores, event: DomainEvent, where: Where): Promise<Happening | null> => {
  switch (event.subject.kind) {
    case 'page':
      return ofPage(engine, tx, event, where)
    case 'file':
      return ofFile(tx, event, where)
    default:
      return ofRecord(engine, tx, event, where)
  }
}

const ofRecord = async (engine: Engine, tx: Stores, event: DomainEvent, { portal, members }: Where): Promise<Happening | null> => {
  const stores = tx.in(portal.id)
  const record = await stores.records.get(recordIdSchema.parse(event.subject.id))
  const declared = record && engine.registry.collections.get(record.collection)
  if (!record || !declared) return null
  const collection = inMode(declared, portal.mode)
  const told = await peopleToTell(stores, { event, record, collection, members })
  return { about: { kind: 'record', id: record.id }, told, mayKnow: (role) => mayKnowRecord(role, record, collection) }
}

const ofPage = async (engine: Engine, tx: Stores, event: DomainEvent, { portal, members }: Where): Promise<Happening | null> => {
  const page = await tx.in(portal.id).pages.get(pageIdSchema.parse(event.subject.id))
  if (!page || page.trashedAt) return null
  const told = toldOfPage(engine, event, page, members)
  return { about: { kind: 'page', id: page.id }, told, mayKnow: (role) => versionRead({ engine, role }, page) !== null }
}

const ofFile = async (tx: Stores, event: DomainEvent, { portal, members }: Where): Promise<Happening | null> => {
  const file = await tx.in(portal.id).files.get(fileIdSchema.parse(event.subject.id))
  if (!file || file.trashedAt) return null
  return { about: { kind: 'file', id: file.id }, told: await toldOfFile(tx, event, members), mayKnow: () => true }
}
