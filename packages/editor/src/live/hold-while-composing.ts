import type { EditorView } from '@tiptap/pm/view'
import type { WebsocketProvider } from 'y-websocket'

/** After a word was chosen the browser may still tell of it for a moment, in milliseconds. */
const settling = 50
/** Nobody composes a word for so long, in milliseconds; an input method that never said that it ended must not hide others' text. */
const longest = 60_000
const sync = 0
const stepOne = 0

/**
 * Lets others' changes to the text wait while a word is being composed: a browser breaks off composing where the text under it
 * is drawn anew. They come in once the word is chosen. What the server asks is answered all the while. Answers how to stop.
 */
export const holdWhileComposing = (provider: WebsocketProvider, view: () => EditorView | undefined): (() => void) => {
  const read = provider.messageHandlers[sync]
  if (!read) return () => {}
  const held: Parameters<typeof read>[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let heldSince = 0

  const isComposing = (): boolean => {
    const present = view()
    return present !== undefined && !present.isDestroyed && present.composing
  }
  const release = (): void => {
    timer = undefined
    if (isComposing() && Date.now() - heldSince < longest) return wait()
    for (const message of held.splice(0)) read(...message)
  }
  /** Looked at again and again: not every browser and input method says when it has ended. */
  const wait = (): void => {
    timer ??= setTimeout(release, settling)
  }
  provider.messageHandlers[sync] = (...message) => {
    const [, decoder] = message
    const asks = decoder.arr[decoder.pos] === stepOne
    if (asks || (held.length === 0 && !isComposing())) return read(...message)
    if (held.length === 0) heldSince = Date.now()
    held.push(message)
    wait()
  }
  // The next connection brings all of it.
  const onStatus = ({ status }: { readonly status: string }): void => {
    if (status !== 'connected') held.length = 0
  }
  provider.on('status', onStatus)
  return () => {
    clearTimeout(timer)
    provider.off('status', onStatus)
    provider.messageHandlers[sync] = read
  }
}
