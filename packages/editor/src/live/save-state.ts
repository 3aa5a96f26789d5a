import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebsocketProvider } from 'y-websocket'
import type { Doc } from 'yjs'
import type { Closed } from './find-end.ts'

export type SaveState = 'saved' | 'saving' | 'offline' | 'refused'
export interface Told {
  readonly state: SaveState
  /** Whether nothing is left behind by leaving. */
  readonly isKept: boolean
  /** Set once editing is over for good, whatever the state. */
  readonly closed: Closed | undefined
}

const durable = 102
const refused = 103
const rights = 104
/** What the server would have said, had it ended the connection of who may only read from here on. */
const onlyReads: Closed = { code: 4403, reason: '' }

/**
 * Says truthfully whether what was typed is on the server's disk. After each change a marker is sent behind it; its
 * echo means that all before it is durable. Answers how to stop.
 */
export const watchSaveState = (doc: Doc, provider: WebsocketProvider, tell: (told: Told) => void): (() => void) => {
  let sent = 0
  let echoed = 0
  let isRefused = false
  let closed: Closed | undefined
  let scheduled = false

  const show = (): void => {
    const isKept = echoed >= sent && !isRefused
    if (isRefused) tell({ state: 'refused', isKept, closed })
    else if (!provider.wsconnected) tell({ state: 'offline', isKept, closed })
    else tell({ state: isKept ? 'saved' : 'saving', isKept, closed })
  }
  const mark = (): void => {
    scheduled = false
    if (!provider.wsconnected || !provider.ws) return show()
    provider.ws.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, durable)
        encoding.writeVarUint(encoder, sent)
      }),
    )
    show()
  }
  const markSoon = (): void => {
    sent += 1
    show()
    // Behind the update itself, which the provider sends within the same turn.
    if (!scheduled) queueMicrotask(mark)
    scheduled = true
  }
  const onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin !== provider) markSoon()
  }
  const onSync = (isSynced: boolean): void => {
    if (isSynced && echoed < sent) markSoon()
    else show()
  }
  const onEnd = ({ code, reason }: Closed): void => {
    closed = { code, reason }
    show()
  }
  provider.messageHandlers[durable] = (_encoder, decoder) => {
    echoed = Math.max(echoed, decoding.readVarUint(decoder))
    show()
  }
  provider.messageHandlers[refused] = (_encoder, decoder) => {
    decoding.readVarUint(decoder)
    isRefused = true
    show()
  }
  provider.messageHandlers[rights] = (_encoder, decoder) => {
    if (decoding.readVarUint(decoder) === 0) closed ??= onlyReads
    show()
  }
  doc.on('update', onUpdate)
  provider.on('sync', onSync)
  provider.on('status', show)
  provider.on('closed', onEnd)
  show()
  return () => {
    doc.off('update', onUpdate)
    provider.off('sync', onSync)
    provider.off('status', show)
    provider.off('closed', onEnd)
  }
}
