import { address } from './address.ts'
import type { Items } from './answers.ts'
import type { BroadcastPartView, BroadcastView, SendBroadcastInput } from './broadcast-answers.ts'
import type { Send } from './send.ts'

/** One message to many portals. */
export const broadcastAddresses = (send: Send) => ({
  broadcasts: (query: { readonly cursor?: string | undefined } = {}) => send<Items<BroadcastView>>('GET', address('broadcasts'), { query }),
  broadcast: (id: string) => send<BroadcastView & { readonly parts: readonly BroadcastPartView[] }>('GET', address('broadcasts', id)),
  sendBroadcast: (body: SendBroadcastInput) => send<BroadcastView>('POST', address('broadcasts'), { body }),
})
