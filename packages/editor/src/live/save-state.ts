import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebsocketProvider } from 'y-websocket'
import type { Doc } from 'yjs'

/** Why editing is over for good. */
export type EditingEnd = 'ended' | 'gone' | 'denied' | 'signedOut'
export type SaveState = 'saved' | 'saving' | 'offline' | 'refused' | EditingEnd

const durable = 102
const refused = 103
/** What the server's codes for closing say, see collab's PROTOCOL.md. */
const ends: Readonly<Record<number, EditingEnd>> = { 4401: 'signedOut', 4403: 'denied', 4404: 'gone' }

/**
 * Says truthfully whether what was typed is on the server's disk. After each change a marker is sent behind it; its
 * echo means that all before it is durable; `isKept` says whether nothing is left behind by leaving. Answers how to stop.
 */
export const watchSaveState = (doc: Doc, provider: WebsocketProvider, tell: (state: SaveState, isKept: boolean) => void): (() => void) => {
  let sent = 0
  let echoed = 0
  let isRefused = false
  let end: EditingEnd | undefined
  let scheduled = false

  const show = (): void => {
    const isKept = echoed >= sent && !isRefused
    if (end) tell(end, isKept)
    else if (isRefused) tell('refused', isKept)
    else if (!provider.wsconnected) tell('offline', isKept)
    else tell(isKept ? 'saved' : 'saving', isKept)
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
  const onEnd = ({ code }: { readonly code: number }): void => {
    end = ends[code] ?? 'ended'
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
  provider.messageHandlers[104] = (_encoder, decoder) => {
    isRefused ||= decoding.readVarUint(decoder) === 0
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
