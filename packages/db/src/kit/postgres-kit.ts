import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  foreignKey,
  index,
  json,
  pgTable,
  primaryKey,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Kit } from './kit.ts'

// Whatever locale the database was made with, texts compare and sort by code point, as they do on SQLite.
const text = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
})

/**
 * What tables are made of, on PostgreSQL. Typed as the SQLite kit, which is untrue of the builders' own types and
 * true of every value that goes in or comes out; the store tests run on both to keep it so.
 */
export const postgresKit = {
  table: pgTable,
  text: (name: string) => text(name),
  int: (name: string) => bigint(name, { mode: 'number' }),
  real: (name: string) => doublePrecision(name),
  bool: (name: string) => boolean(name),
  // json, not jsonb: it keeps the order of keys, and we ask nothing of the inside.
  json: <Value>(name: string) => json(name).$type<Value>(),
  time: (name: string) => timestamp(name, { precision: 3, withTimezone: true, mode: 'date' }),
  bytes: (name: string) => bytes(name),
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
} as unknown as Kit
