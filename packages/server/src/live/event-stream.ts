import type { DomainEvent } from '@tsuzuri/model'

export interface EventStreamSource {
  /** What happened before the stream was opened and is still owed to the reader. */
  readonly missed: readonly DomainEvent[]
  /** More was missed than is sent; the reader must load anew. */
  readonly reset: boolean
  readonly subscribe: (listener: (event: DomainEvent) => void) => () => void
  /** Whether this event takes the reader's right away. */
  readonly ends: (event: DomainEvent) => boolean
  /** Open streams of the process, ended when it stops. */
  readonly open: Set<() => void>
}

const heartbeat = 25_000
/** Frames that may wait for a slow reader; then it is dropped and comes back with Last-Event-ID. */
const mostWaiting = 1_000

/** What is told of an event: enough to know what to fetch again, nothing of what it says. */
const frame = ({ seq, type, collection, subject, at }: DomainEvent): string =>
  `id: ${seq}\nevent: change\ndata: ${JSON.stringify({ seq, type, collection, subject, at })}\n\n`

/** Server-sent events of one portal for one reader. */
export const eventStream = ({ missed, reset, subscribe, ends, open }: EventStreamSource): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  let stop = (): void => undefined
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        let seen = missed.at(-1)?.seq ?? 0
        const send = (text: string): void => controller.enqueue(encoder.encode(text))
        const timer = setInterval(() => send(': here\n\n'), heartbeat)
        const unsubscribe = subscribe((event) => {
          if (event.seq <= seen) return
          seen = event.seq
          if (ends(event) || (controller.desiredSize ?? 0) <= 0) end()
          else send(frame(event))
        })
        const release = (): void => {
          clearInterval(timer)
          unsubscribe()
          open.delete(end)
        }
        const end = (): void => {
          release()
          controller.close()
        }
        stop = release
        open.add(end)
        send(reset ? 'event: reset\ndata: {}\n\n' : `retry: 2000\n\n${missed.map(frame).join('')}`)
      },
      cancel: () => stop(),
    },
    new CountQueuingStrategy({ highWaterMark: mostWaiting }),
  )
}
