import { createHash, randomUUID } from 'node:crypto'
import type { Wire, WireListener } from '@tsuzuri/collab'
import { Redis } from 'ioredis'

export interface RedisWire extends Wire {
  /** Whether what this process sends comes back from Redis: else nobody is told anything, and all is found by looking. */
  isUp(): boolean
  /** Tells the others that this process is gone. */
  close(): Promise<void>
}

interface Parts {
  readonly url: string
  /** The installation's secret: processes that share it hear each other, whoever else uses the same Redis. */
  readonly secret: string
  /** Told once for each break. */
  readonly report: (error: unknown) => void
  /** In milliseconds: how often each process says that it is there, and after how long a silence it counts as gone. */
  readonly beat?: { readonly every: number; readonly patience: number }
}

const usualBeat = { every: 2_000, patience: 7_000 }
const beatTopic = 'beat'
const idLength = 36
const [here, gone] = [Uint8Array.of(1), Uint8Array.of(0)]

/**
 * A wire over Redis' publish and subscribe. Nothing is stored there and nothing waited for: while Redis is away messages are
 * dropped, and it is tried again each second.
 */
export const openRedisWire = ({ url, secret, report, beat = usualBeat }: Parts): RedisWire => {
  const own = randomUUID()
  const prefix = `tsuzuri:${createHash('sha256').update(`wire ${secret}`).digest('hex').slice(0, 16)}:`
  const listeners = new Map<string, Set<WireListener>>()
  const heardAt = new Map<string, number>()
  let broken = false

  const connect = (): Redis => {
    const redis = new Redis(url, {
      enableOfflineQueue: false,
      autoResubscribe: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 2_000,
      retryStrategy: (tries) => Math.min(tries * 100, 1_000),
    })
    redis.on('error', (error) => {
      if (!broken) report(error)
      broken = true
    })
    return redis
  }
  const publisher = connect()
  const subscriber = connect()

  const send = (topic: string, data: Uint8Array): void => {
    if (publisher.status !== 'ready') return
    publisher.publish(prefix + topic, Buffer.concat([Buffer.from(own), data])).catch(() => {})
  }
  const each = (act: (listener: WireListener) => void): void => {
    for (const some of listeners.values()) for (const listener of some) act(listener)
  }
  const lose = (node: string): void => {
    if (heardAt.delete(node)) each((listener) => listener.lost(node))
  }
  const subscribe = async (topics: readonly string[], ready: () => void): Promise<void> => {
    if (subscriber.status !== 'ready' || topics.length === 0) return
    try {
      await subscriber.subscribe(...topics.map((topic) => prefix + topic))
      ready()
    } catch {
      // Once it is connected again all topics are subscribed to anew.
    }
  }

  subscriber.on('ready', () => {
    broken = false
    void subscribe([beatTopic, ...listeners.keys()], () => {
      send(beatTopic, here)
      each((listener) => listener.ready())
    })
  })
  subscriber.on('messageBuffer', (channel: Buffer, message: Buffer) => {
    const topic = channel.toString().slice(prefix.length)
    const from = message.toString('latin1', 0, idLength)
    const data = message.subarray(idLength)
    if (topic === beatTopic && data[0] === gone[0]) return lose(from)
    heardAt.set(from, performance.now())
    if (from !== own) for (const listener of listeners.get(topic) ?? []) listener.message(data, from)
  })
  const timer = setInterval(() => {
    send(beatTopic, here)
    for (const [node, at] of heardAt) if (performance.now() - at > beat.patience) lose(node)
  }, beat.every)
  timer.unref()

  return {
    send,
    listen: (topic, listener) => {
      const some = listeners.get(topic)
      if (some) some.add(listener)
      else listeners.set(topic, new Set([listener]))
      void subscribe([topic], () => {
        if (listeners.get(topic)?.has(listener)) listener.ready()
      })
      return () => {
        const left = listeners.get(topic)
        if (!left?.delete(listener) || left.size > 0) return
        listeners.delete(topic)
        if (subscriber.status === 'ready') subscriber.unsubscribe(prefix + topic).catch(() => {})
      }
    },
    isUp: () => publisher.status === 'ready' && performance.now() - (heardAt.get(own) ?? -Infinity) < beat.patience,
    close: async () => {
      clearInterval(timer)
      send(beatTopic, gone)
      // Ends in order behind what was sent; where Redis does not answer there is nothing to wait for.
      await Promise.race([publisher.quit().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 500).unref())])
      publisher.disconnect()
      subscriber.disconnect()
    },
  }
}
