import { customType, foreignKey, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'blob',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
})

/** What tables are made of, on SQLite. Times have millisecond precision; JSON keeps the order of its keys. */
export const sqliteKit = {
  table: sqliteTable,
  text: (name: string) => text(name),
  int: (name: string) => integer(name),
  real: (name: string) => real(name),
  bool: (name: string) => integer(name, { mode: 'boolean' }),
  json: <Value>(name: string) => text(name, { mode: 'json' }).$type<Value>(),
  time: (name: string) => integer(name, { mode: 'timestamp_ms' }),
  bytes: (name: string) => bytes(name),
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
}
