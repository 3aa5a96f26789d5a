import { isSealed, textFormat } from '@tsuzuri/files'
import { type DomainEvent, type DriveFile, fileIdSchema, type FileText, type PortalId, systemActor, TsuzuriError } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { bytesOf } from '../files/bytes-of.ts'
import { actingScope } from '../live/acting-scope.ts'
import type { Projection } from './projection.ts'
import { createStreamPlace } from './stream-place.ts'

const name = 'file-texts'

/** Larger contents are found by their names only; of plain text its beginning is read, which is as much as search takes. */
const mostBytes = 64 * 1024 * 1024
const mostPlainBytes = 2 * 1024 * 1024
/** How long another process may have a content that is not here (yet), in milliseconds. */
const patience = 600_000

/**
 * Reads the text of files once they are placed, each content once, long after whoever placed it was answered; `file.text-read` has
 * search look at the file again. What cannot be read is noted and passed over.
 */
export const fileTextProjection = (engine: Engine): Projection => {
  const place = createStreamPlace(engine.store, name)
  return {
    name,
    cursor: place.cursor,
    apply: async (events) => {
      for (const event of events) {
        if (!concerns(event)) continue
        await readTextOf(engine, event)
        // Each by itself: one content may take a minute, and the process may end before the next.
        await engine.store.unit((tx) => tx.events.advance(name, event.seq))
      }
      const last = events.at(-1)
      if (last) await place.pass(last.seq)
    },
  }
}

type PlacedEvent = DomainEvent & { readonly portalId: PortalId }

const concerns = (event: DomainEvent): event is PlacedEvent =>
  event.portalId !== null && ['file.placed', 'file.replaced', 'file.restored', 'file.scanned'].includes(event.type)

const readTextOf = async (engine: Engine, { portalId, subject, at }: PlacedEvent): Promise<void> => {
  const { files } = engine.store.read.in(portalId)
  const file = await files.get(fileIdSchema.parse(subject.id))
  if (!file || file.trashedAt) return
  // It is read once it is known to be clean.
  if (file.current.scan !== null && file.current.scan !== 'clean') return
  if (await files.text(file.current.sha256)) return
  const text = await textOf(engine, file, at)
  if (!text) return
  const scope = await actingScope(engine, portalId, systemActor)
  await scope.unit(async (tx) => {
    // Another process may have come first.
    if (await tx.files.text(file.current.sha256)) return
    await tx.files.putText(file.current.sha256, text, engine.now())
    await tx.events.add({
      type: 'file.text-read',
      subject: { kind: 'file', id: file.id },
      data: { version: file.current.id, outcome: text.outcome },
    })
  })
}

/** The text of a file's content; null where nobody looks for any. */
const textOf = async (
  { blobs, texts, now }: Engine,
  { portalId, name: fileName, current }: DriveFile,
  at: Date,
): Promise<FileText | null> => {
  const kind = { type: current.type, name: fileName }
  if (isSealed(kind)) return without('encrypted')
  const format = textFormat(kind)
  if (format === null) return null
  if (current.size === 0) return without('empty')
  if (format !== 'plain' && current.size > mostBytes) return without('too-large')
  const range = format === 'plain' ? { start: 0, end: Math.min(current.size, mostPlainBytes) } : undefined
  const content = await blobs.open(portalId, current.sha256, range).catch((error: unknown) => {
    if (isErased(error)) return null
    if (!isMissing(error) || now().getTime() - at.getTime() < patience) throw error
    return null
  })
  if (content === null) return without('lost')
  const text = await texts.read(format, await bytesOf(content))
  return range && range.end < current.size ? { ...text, whole: false } : text
}

const without = (outcome: FileText['outcome']): FileText => ({ outcome, parts: [], whole: false })

const isErased = (error: unknown): boolean => error instanceof TsuzuriError && error.code === 'drive-key.destroyed'
const isMissing = (error: unknown): boolean => error instanceof TsuzuriError && error.code === 'file.blob-missing'
