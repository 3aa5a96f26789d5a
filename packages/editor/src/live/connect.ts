import { schemaVersion } from '@tsuzuri/document'
import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'

export interface Connected {
  readonly doc: Doc
  readonly provider: WebsocketProvider
}

const patience = 15_000
const tooMany = 4529

/** The server's close code, where it has refused. */
export class ConnectError extends Error {
  readonly code: number

  constructor(code: number) {
    super(`The page was refused (${code}).`)
    this.code = code
  }
}

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
    const give = (reason: Error): void => {
      clearTimeout(timer)
      disconnect({ doc, provider })
      reject(reason)
    }
    const timer = setTimeout(() => give(new Error('The page could not be reached.')), patience)
    const onClosed = ({ code }: { readonly code: number }): void => give(new ConnectError(code))
    // Whoever comes back to it later may be let in; who is only about to begin is told now.
    const onClose = (event: CloseEvent | null): void => {
      if (event?.code === tooMany) onClosed(event)
    }
    provider.on('closed', onClosed)
    provider.on('connection-close', onClose)
    provider.on('sync', (isSynced: boolean) => {
      if (!isSynced) return
      clearTimeout(timer)
      provider.off('closed', onClosed)
      provider.off('connection-close', onClose)
      resolve({ doc, provider })
    })
  })

/** Leaves the page and lets go of what it held. */
export const disconnect = ({ doc, provider }: Connected): void => {
  provider.destroy()
  doc.destroy()
}
