import type { FollowedEvents } from '@tsuzuri/core'
import type { DomainEvent } from '@tsuzuri/model'

export interface EventStreamSource {
  /** What the reader missed and what happens from here on, as far as it may learn of it. */
  readonly followed: FollowedEvents
  /** Calls `end` when the reader may have lost its right. Answers how to stop. */
  readonly whenOver: (end: () => void) => () => void
  /** Calls `tell` when the reader has seen something, here or on another screen. Answers how to stop. */
  readonly whenSeen: (tell: () => void) => () => void
  /** Open streams of the process, ended when it stops. */
  readonly open: Set<() => void>
  /** How long it lasts at most, in milliseconds. */
  readonly longest?: number
}

const heartbeat = 25_000
/** A session ends by itself without an event to tell of it: whoever still has one comes back with Last-Event-ID. */
const oneHour = 3_600_000
/** Frames that may wait for a slow reader; then it is dropped and comes back with Last-Event-ID. */
const mostWaiting = 1_000

/** What is told of an event: enough to know what to fetch again, nothing of what it says. */
const frame = ({ seq, type, collection, subject, at, data: { wholes } }: DomainEvent): string =>
  `id: ${seq}\nevent: change\ndata: ${JSON.stringify({ seq, type, collection, subject, at, wholes })}\n\n`

/** Server-sent events of one portal for one reader. One who missed too much is told `reset`, to load anew. */
export const eventStream = ({ followed, whenOver, whenSeen, open, longest = oneHour }: EventStreamSource): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  let stop = (): void => followed.stop()
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        let ended = false
        const send = (text: string): void => {
          if (!ended) controller.enqueue(encoder.encode(text))
        }
        const timer = setInterval(() => send(': here\n\n'), heartbeat)
        const release = (): void => {
          ended = true
          clearInterval(timer)
          clearTimeout(limit)
          followed.stop()
          unwatch()
          unsee()
          open.delete(end)
        }
        const end = (): void => {
          if (ended) return
          release()
          controller.close()
        }
        const limit = setTimeout(end, longest)
        const unwatch = whenOver(end)
        // It is no event: nothing happened to the portal, and whoever missed it asks anew.
        const unsee = whenSeen(() => send('event: seen\ndata: {}\n\n'))
        stop = release
        open.add(end)
        const { missed, incomplete } = followed
        send(`retry: 2000\n\n${incomplete ? 'event: reset\ndata: {}\n\n' : missed.map(frame).join('')}`)
        followed.listen((event) => {
          if ((controller.desiredSize ?? 0) > 0) send(frame(event))
          else end()
        })
      },
      cancel: () => stop(),
    },
    new CountQueuingStrategy({ highWaterMark: mostWaiting }),
  )
}
