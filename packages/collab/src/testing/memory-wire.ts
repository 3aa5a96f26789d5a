import type { Wire, WireListener } from '../wire.ts'

/** A wire between processes that are all in this one, cut and mended as told. */
export const createMemoryWire = () => {
  const listeners = new Map<string, Set<{ readonly node: string; readonly listener: WireListener }>>()
  const cut = new Set<string>()
  let sent = 0
  const each = (node: string | null, act: (listener: WireListener) => void): void => {
    for (const some of listeners.values()) for (const one of some) if (node === null || one.node === node) act(one.listener)
  }
  return {
    /** The end of one process. */
    of: (node: string): Wire => ({
      send: (topic, data) => {
        if (cut.has(node)) return
        sent += 1
        for (const other of listeners.get(topic) ?? [])
          if (other.node !== node && !cut.has(other.node)) queueMicrotask(() => other.listener.message(data, node))
      },
      listen: (topic, listener) => {
        const own = { node, listener }
        const some = listeners.get(topic) ?? new Set()
        listeners.set(topic, some.add(own))
        queueMicrotask(() => {
          if (!cut.has(node)) listener.ready()
        })
        return () => void some.delete(own)
      },
    }),
    /** Nothing reaches the process any more, nor comes from it. */
    cut: (node: string) => void cut.add(node),
    mend: (node: string) => {
      cut.delete(node)
      each(node, (listener) => listener.ready())
    },
    /** The others find out that a process is gone. */
    lose: (node: string) => each(null, (listener) => listener.lost(node)),
    /** How many messages were sent. */
    sent: () => sent,
  }
}
