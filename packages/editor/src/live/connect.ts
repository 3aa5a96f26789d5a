import { schemaVersion } from '@tsuzuri/document'
import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'

export interface Connected {
  readonly doc: Doc
  readonly provider: WebsocketProvider
}

const patience = 15_000

/**
 * Opens the live document of a page for a person and waits until it is whole. Rejects when the server refuses, where somebody
 * else is signed in for one, or cannot be reached.
 */
export const connect = (portal: string, pageId: string, person: string): Promise<Connected> =>
  new Promise((resolve, reject) => {
    const doc = new Doc()
    const address = `${location.origin.replace(/^http/, 'ws')}/collab/${encodeURIComponent(portal)}`
    // No BroadcastChannel: it would pass changes from tab to tab beside the server and its rights.
    const provider = new WebsocketProvider(address, pageId, doc, {
      disableBc: true,
      params: { schema: String(schemaVersion), person },
    })
    const give = (reason: string): void => {
      clearTimeout(timer)
      disconnect({ doc, provider })
      reject(new Error(reason))
    }
    const timer = setTimeout(() => give('The page could not be reached.'), patience)
    const onClosed = ({ code }: { readonly code: number }): void => give(`The page was refused (${code}).`)
    provider.on('closed', onClosed)
    provider.on('sync', (isSynced: boolean) => {
      if (!isSynced) return
      clearTimeout(timer)
      provider.off('closed', onClosed)
      resolve({ doc, provider })
    })
  })

/** Leaves the page and lets go of what it held. */
export const disconnect = ({ doc, provider }: Connected): void => {
  provider.destroy()
  doc.destroy()
}
