import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebsocketProvider } from 'y-websocket'
import type { Doc } from 'yjs'

/** What the frames 102 to 105 of collab's PROTOCOL.md come to. */
export interface Markers {
  /** Something was changed here, which has this number from now on; numbers count up from 1. */
  readonly changed: (number: number, update: Uint8Array) => void
  /** All up to this number is on the server's disk. Called once after each connection, too, with what is so far. */
  readonly durable: (number: number) => void
  /** Something was refused: the document here has what the page lacks. Nothing is durable from here on until it is brought again. */
  readonly refused: () => void
  /** The page is full: what was added is about to be refused. */
  readonly full: () => void
  /** What was set in a field may not stand there, or not by this person; it is as it was. */
  readonly putBack: () => void
  /** Called once after each connection, and whenever it changes. */
  readonly right: (mayWrite: boolean) => void
}

const durable = 102
const refused = 103
const rights = 104
const reason = 105
const reasons = { full: 1, putBack: 2 }

/** Sends a marker behind each change and after each connection, and tells what comes back. Answers how to stop. */
export const followMarkers = (doc: Doc, provider: WebsocketProvider, told: Markers): (() => void) => {
  let sent = 0
  let scheduled = false
  // Who may only read is told so before the first marker comes back; who may write is told nothing.
  let mayWrite = true
  let isRefused = false

  const mark = (): void => {
    scheduled = false
    // Before that, some of what has a number by now may not have been sent yet.
    if (!provider.synced) return
    provider.ws?.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, durable)
        encoding.writeVarUint(encoder, sent)
      }),
    )
  }
  const onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === provider) return
    sent += 1
    told.changed(sent, update)
    // Behind the update itself, which the provider sends within the same turn.
    if (!scheduled) queueMicrotask(mark)
    scheduled = true
  }
  const onStatus = ({ status }: { readonly status: string }): void => {
    if (status !== 'connected') return
    mayWrite = true
    // All that the page lacks is sent again now, and is taken or refused anew.
    isRefused = false
  }
  // The provider has sent again what the server lacked; the marker covers that as well.
  const onSync = (isSynced: boolean): void => {
    if (isSynced) mark()
  }
  provider.messageHandlers[durable] = (_encoder, decoder) => {
    const number = decoding.readVarUint(decoder)
    told.right(mayWrite)
    if (!isRefused) told.durable(number)
  }
  provider.messageHandlers[refused] = (_encoder, decoder) => {
    decoding.readVarUint(decoder)
    isRefused = true
    told.refused()
  }
  provider.messageHandlers[rights] = (_encoder, decoder) => {
    mayWrite = decoding.readVarUint(decoder) === 1
    told.right(mayWrite)
  }
  provider.messageHandlers[reason] = (_encoder, decoder) => {
    const why = decoding.readVarUint(decoder)
    if (why === reasons.full) told.full()
    if (why === reasons.putBack) told.putBack()
  }
  doc.on('update', onUpdate)
  provider.on('status', onStatus)
  provider.on('sync', onSync)
  if (provider.synced) mark()
  return () => {
    doc.off('update', onUpdate)
    provider.off('status', onStatus)
    provider.off('sync', onSync)
  }
}
