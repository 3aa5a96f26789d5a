import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { text } from 'node:stream/consumers'
import { portalIdSchema, TsuzuriError } from '@tsuzuri/model'
import { extract, type Header } from 'tar-stream'
import { z } from 'zod'
import { backupErrors } from './backup-errors.ts'
import { digestLine } from './digest-line.ts'
import {
  type BackupEnd,
  backupEndSchema,
  type BackupHead,
  backupHeadSchema,
  databaseName,
  endName,
  headName,
  secretName,
} from './backup-head.ts'

const longestNote = 64 * 1024 * 1024

type Entry = AsyncIterable<unknown> & { readonly header: Header }

/** What to do with the parts of a backup as they come by; a part that nobody takes is only looked at. */
export interface BackupTaker {
  readonly secret?: (bytes: AsyncIterable<Uint8Array>) => Promise<unknown>
  readonly database?: (bytes: AsyncIterable<Uint8Array>) => Promise<unknown>
  /** `name`: where it lies below the folder of contents. */
  readonly content?: (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<unknown>
}

/**
 * Reads a backup from end to end, once, and compares every byte with the hashes in it. What a taker was handed is worth
 * something only after the answer. Throws `backup.unreadable`, `backup.foreign`, `backup.damaged`, `backup.newer`.
 */
export const readBackup = async (file: string, taker: BackupTaker = {}): Promise<BackupHead & BackupEnd> => {
  const source = createReadStream(file)
  const entries = extract()
  source.on('error', (error) => entries.destroy(backupErrors.unreadable(file, (error as NodeJS.ErrnoException).code ?? error.message)))
  let head: BackupHead | null = null
  let end: BackupEnd | null = null
  const seen = { secret: 0, database: 0, contents: 0, bytes: 0 }
  const digest = createHash('sha256')
  try {
    for await (const entry of source.pipe(entries)) {
      const { name, size } = entry.header
      if (!head) {
        if (name !== headName) throw backupErrors.foreign(file)
        head = await readHead(file, entry)
      } else if (end) throw backupErrors.damaged(file, `${name} stands behind the end`)
      else if (name === endName) end = await readNote(file, entry, backupEndSchema)
      else if (name === databaseName && ++seen.database === 1) await take(file, entry, head.database.sha256, taker.database)
      else if (name === secretName && head.secret && ++seen.secret === 1) await take(file, entry, head.secret.sha256, taker.secret)
      else {
        const content = contentOf(file, name)
        const hash = await take(
          file,
          entry,
          content.sha256,
          taker.content && ((bytes) => taker.content?.(content.name, bytes) ?? Promise.resolve()),
        )
        digest.update(digestLine(content.name, hash))
        seen.contents += 1
        seen.bytes += size
      }
    }
  } catch (error) {
    if (error instanceof TsuzuriError || isOfDisk(error)) throw error
    throw head ? backupErrors.damaged(file, error instanceof Error ? error.message : String(error)) : backupErrors.foreign(file)
  } finally {
    source.destroy()
  }
  if (!head) throw backupErrors.foreign(file)
  if (!end) throw backupErrors.damaged(file, 'its end is missing')
  const isWhole = seen.database === 1 && seen.secret === (head.secret ? 1 : 0) && seen.contents === end.contents && seen.bytes === end.bytes
  if (head.format > 1 && end.digest !== digest.digest('hex')) throw backupErrors.damaged(file, 'bytes of its contents are others')
  if (!isWhole) throw backupErrors.damaged(file, 'parts of it are missing')
  return { ...head, ...end }
}

/** Failures of the place things are taken to, which say nothing of the backup. */
const isOfDisk = (error: unknown): boolean => error instanceof Error && 'syscall' in error

const readHead = async (file: string, entry: Entry): Promise<BackupHead> => {
  const said = await readNote(file, entry, z.looseObject({ format: z.int().positive() }))
  if (said.format > 2) throw backupErrors.newer(file)
  return parse(file, backupHeadSchema, said)
}

const readNote = async <Note>(file: string, entry: Entry, schema: z.ZodType<Note>): Promise<Note> => {
  if (entry.header.size > longestNote) throw backupErrors.foreign(file)
  return parse(file, schema, JSON.parse(await text(entry)))
}

const parse = <Note>(file: string, schema: z.ZodType<Note>, said: unknown): Note => {
  const note = schema.safeParse(said)
  if (!note.success) throw backupErrors.damaged(file, 'what it says of itself cannot be read')
  return note.data
}

/** Of an unsealed content its name tells the hash; whether a sealed one is right is told by the digest at the end. */
const contentOf = (file: string, path: string): { readonly name: string; readonly sha256: string | null } => {
  const [, name = '', portal, digits, last = '', sealed] = /^blobs\/(([^/]+)\/([0-9a-f]{2})\/([0-9a-f]{64})(\.age)?)$/.exec(path) ?? []
  if (!portalIdSchema.safeParse(portal).success || !last.startsWith(digits ?? '-'))
    throw backupErrors.damaged(file, `${JSON.stringify(path)} does not belong in it`)
  return { name, sha256: sealed === undefined ? last : null }
}

/** Answers the hash of the bytes. */
const take = async (
  file: string,
  entry: Entry,
  sha256: string | null,
  taker: ((bytes: AsyncIterable<Uint8Array>) => Promise<unknown>) | undefined,
): Promise<string> => {
  if (entry.header.type !== 'file') throw backupErrors.damaged(file, `${entry.header.name} is no file`)
  const hash = createHash('sha256')
  await (taker ?? drain)(hashed(entry, hash))
  const found = hash.digest('hex')
  if (sha256 !== null && found !== sha256) throw backupErrors.damaged(file, `the bytes of ${entry.header.name} are others`)
  return found
}

async function* hashed(entry: Entry, hash: Hash): AsyncIterable<Uint8Array> {
  for await (const chunk of entry as AsyncIterable<Uint8Array>) {
    hash.update(chunk)
    yield chunk
  }
}

const drain = async (bytes: AsyncIterable<Uint8Array>): Promise<void> => {
  for await (const chunk of bytes) void chunk
}
