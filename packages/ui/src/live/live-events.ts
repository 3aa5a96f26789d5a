import { objectOf } from './send.ts'

/** What the browser is told of a change in the portal. */
export interface LiveEvent {
  /**
   * `record.created`, `file.placed`…; `connected` when hearing begins, which is a little after the page was made; `reconnected`
   * after a gap in which anything may have happened; `seen` when the person has seen something.
   */
  readonly type: string
  readonly collection: string | null
  /** The id of what it happened to. */
  readonly subject: string | null
  /** The ids of the records that it is a part of, or was. */
  readonly wholes?: readonly string[]
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

/** `reset` says that more was missed than is sent again, `seen` that the person has seen something, here or on another screen. */
const names = ['change', 'reset', 'seen'] as const
const longestWait = 60_000
/** How long a page that nobody looks at keeps its connection: changing from tab to tab shall not cost one each time. */
const lingers = 10_000
const connected: LiveEvent = { type: 'connected', collection: null, subject: null }
const reconnected: LiveEvent = { type: 'reconnected', collection: null, subject: null }
/** What is not of a thing in the portal. */
const told: Readonly<Partial<Record<(typeof names)[number], LiveEvent>>> = {
  reset: reconnected,
  seen: { type: 'seen', collection: null, subject: null },
}

/**
 * Hears the portal's events over the page's one connection to it; answers how to stop. A tab in the background gives its connection
 * back, since a browser has six for all tabs of a site over HTTP/1.1, and hears `reconnected` when it is looked at again.
 */
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
  let leaving: ReturnType<typeof setTimeout> | undefined
  let broken = false
  let wait = 1000
  const open = (): void => {
    const opened = new EventSource(`/api/v1/portals/${encodeURIComponent(portal)}/events`)
    source = opened
    for (const name of names) opened.addEventListener(name, (message) => tell(told[name] ?? readEvent(message)))
    opened.addEventListener('open', () => {
      wait = 1000
      tell(broken ? reconnected : connected)
      broken = false
    })
    opened.addEventListener('error', () => {
      broken = true
      // The browser tries again by itself, unless the server refused: then it gives up for good.
      if (opened.readyState !== EventSource.CLOSED) return
      source = undefined
      timer = setTimeout(look, wait)
      wait = Math.min(wait * 2, longestWait)
    })
  }
  const leave = (): void => {
    clearTimeout(timer)
    source?.close()
    source = undefined
    broken = true
  }
  const look = (): void => {
    clearTimeout(leaving)
    if (document.hidden) leaving = setTimeout(leave, source ? lingers : 0)
    else if (!source) {
      clearTimeout(timer)
      open()
    }
  }
  document.addEventListener('visibilitychange', look)
  look()
  return {
    listeners,
    close: () => {
      document.removeEventListener('visibilitychange', look)
      clearTimeout(leaving)
      leave()
    },
  }
}

const readEvent = (message: MessageEvent<unknown>): LiveEvent => {
  const { type, collection, subject, wholes } = objectOf(String(message.data))
  const id = typeof subject === 'object' && subject !== null && 'id' in subject ? subject.id : null
  const above = Array.isArray(wholes) ? wholes.filter((one) => typeof one === 'string') : []
  return { type: textOf(type) ?? '', collection: textOf(collection), subject: textOf(id), wholes: above }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
