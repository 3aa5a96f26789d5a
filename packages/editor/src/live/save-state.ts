import type { WebsocketProvider } from 'y-websocket'
import type { Doc } from 'yjs'
import type { Closed } from './find-end.ts'
import { followMarkers, type Markers } from './follow-markers.ts'

/**
 * `slow`: connected, and nothing has come back for long. `failing`: the server cannot save. `crowded`: the person has the page
 * open too often. `denied`: one may only read by now.
 * `refused`: the document here has what the page lacks; `full`: because the page has reached its largest size.
 */
export type SaveState = 'saved' | 'saving' | 'slow' | 'offline' | 'failing' | 'crowded' | 'denied' | 'refused' | 'full'
export interface Told {
  readonly state: SaveState
  /** Whether all that was typed is on the server's disk. */
  readonly isKept: boolean
  /** Set once editing is over for good, whatever the state. */
  readonly closed: Closed | undefined
}

/** Typing counts as one piece of work; it is said to be saved once it has rested for this long, in milliseconds. */
const rest = 500
/** After how many milliseconds without an answer one is told that it takes long. */
const long = 10_000
const storeFailed = 4500
const tooMany = 4529

/**
 * Says truthfully whether what was typed is on the server's disk; never «saved» too early, and no other word at each key.
 * `also` hears of the markers before anything is said. Answers how to stop.
 */
export const watchSaveState = (
  doc: Doc,
  provider: WebsocketProvider,
  tell: (told: Told) => void,
  also: Partial<Pick<Markers, 'changed' | 'durable' | 'putBack'>> = {},
): (() => void) => {
  let sent = 0
  let echoed = 0
  let isRefused = false
  let isFull = false
  let isRepeated = false
  let mayWrite = true
  let isResting = true
  let isLong = false
  let closed: Closed | undefined
  /** Why the last connection ended that may come back; until all is saved over a new one. */
  let trouble: number | undefined
  let restTimer: ReturnType<typeof setTimeout> | undefined
  let longTimer: ReturnType<typeof setTimeout> | undefined

  const isKept = (): boolean => echoed >= sent && !isRefused
  const stateNow = (): SaveState => {
    if (!mayWrite) return 'denied'
    if (isRefused) return isFull ? 'full' : 'refused'
    if (trouble === storeFailed) return 'failing'
    if (trouble === tooMany) return 'crowded'
    if (trouble !== undefined && !provider.synced) return 'offline'
    if (isKept()) return isResting ? 'saved' : 'saving'
    if (!navigator.onLine) return 'offline'
    return isLong ? 'slow' : 'saving'
  }
  const show = (): void => tell({ state: stateNow(), isKept: isKept(), closed })
  const waitLong = (): void => {
    clearTimeout(longTimer)
    isLong = false
    longTimer = isKept() ? undefined : setTimeout(() => ((isLong = true), show()), long)
  }
  const startRest = (): void => {
    clearTimeout(restTimer)
    isResting = false
    restTimer = setTimeout(() => ((isResting = true), show()), rest)
  }
  /** A new connection brings again what was refused, perhaps just before one could write again. */
  const repeat = (): void => {
    isRepeated = true
    provider.disconnect()
    provider.connect()
  }
  const stop = followMarkers(doc, provider, {
    changed: (number, update) => {
      sent = number
      also.changed?.(number, update)
      startRest()
      if (longTimer === undefined) waitLong()
      show()
    },
    durable: (number) => {
      echoed = Math.max(echoed, number)
      isRefused = false
      isFull = false
      isRepeated = false
      also.durable?.(number)
      if (echoed >= sent) trouble = undefined
      waitLong()
      show()
    },
    refused: () => {
      isRefused = true
      if (mayWrite && !isFull && !isRepeated) repeat()
      show()
    },
    full: () => {
      isFull = true
    },
    putBack: () => also.putBack?.(),
    right: (may) => {
      const isBack = may && !mayWrite
      mayWrite = may
      if (isBack && isRefused) repeat()
      show()
    },
  })
  const onClose = (event: CloseEvent | null): void => {
    trouble = event?.code ?? 0
    show()
  }
  const onEnd = ({ code, reason }: Closed): void => {
    closed = { code, reason }
    show()
  }
  provider.on('connection-close', onClose)
  provider.on('sync', show)
  provider.on('closed', onEnd)
  window.addEventListener('online', show)
  window.addEventListener('offline', show)
  show()
  return () => {
    stop()
    clearTimeout(restTimer)
    clearTimeout(longTimer)
    provider.off('connection-close', onClose)
    provider.off('sync', show)
    provider.off('closed', onEnd)
    window.removeEventListener('online', show)
    window.removeEventListener('offline', show)
  }
}
