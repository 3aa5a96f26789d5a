/** What the browser is told of a change in the portal. */
export interface LiveEvent {
  /** `record.created`, `file.placed`…; `reconnected` after a gap in which anything may have happened. */
  readonly type: string
  readonly collection: string | null
}
type Listener = (event: LiveEvent) => void
interface LiveStream {
  readonly listeners: Set<Listener>
  close: () => void
}

declare global {
  interface Document {
    /** One connection per portal for the whole page, whichever script opened it first. */
    tsuzuriLive?: Map<string, LiveStream>
  }
}

const types = [
  'message', 'record.created', 'record.changed', 'record.transitioned', 'record.commented', 'record.trashed', 'record.restored',
  'file.placed', 'file.replaced', 'file.trashed', 'file.restored',
]
const longestWait = 60_000

/** Hears the portal's events over the page's one connection to it; answers how to stop. */
export const hearLiveEvents = (portal: string, listener: Listener): (() => void) => {
  const streams = (document.tsuzuriLive ??= new Map<string, LiveStream>())
  const stream = streams.get(portal) ?? openStream(portal)
  streams.set(portal, stream)
  stream.listeners.add(listener)
  return () => {
    stream.listeners.delete(listener)
    if (stream.listeners.size > 0) return
    stream.close()
    if (streams.get(portal) === stream) streams.delete(portal)
  }
}

const openStream = (portal: string): LiveStream => {
  const listeners = new Set<Listener>()
  const tell = (event: LiveEvent): void => listeners.forEach((listener) => listener(event))
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let broken = false
  let wait = 1000
  const open = (): void => {
    const opened = new EventSource(`/api/v1/portals/${encodeURIComponent(portal)}/events`)
    source = opened
    for (const type of types) opened.addEventListener(type, (message) => tell(readEvent(type, message)))
    opened.addEventListener('open', () => {
      wait = 1000
      if (broken) tell({ type: 'reconnected', collection: null })
      broken = false
    })
    opened.addEventListener('error', () => {
      broken = true
      // The browser tries again by itself, unless the server refused: then it gives up for good.
      if (opened.readyState !== EventSource.CLOSED) return
      timer = setTimeout(open, wait)
      wait = Math.min(wait * 2, longestWait)
    })
  }
  open()
  return {
    listeners,
    close: () => {
      clearTimeout(timer)
      source?.close()
    },
  }
}

const readEvent = (name: string, message: MessageEvent<unknown>): LiveEvent => {
  const data = parse(message.data)
  const type = typeof data['type'] === 'string' ? data['type'] : name
  return { type, collection: typeof data['collection'] === 'string' ? data['collection'] : null }
}

const parse = (text: unknown): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(String(text))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
