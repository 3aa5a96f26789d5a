import type { IncomingMessage } from 'node:http'

/**
 * Whom tries are counted for: the peer's own address, an IPv6 one by its /64, since a whole /64 is usually one
 * customer. Forwarded headers are not looked at; a proxy's tries then share one count.
 */
export const clientAddress = (incoming: IncomingMessage | undefined): string => {
  const address = incoming?.socket.remoteAddress ?? 'unknown'
  const mapped = address.startsWith('::ffff:') ? address.slice(7) : address
  return mapped.includes(':') ? `${expandIpv6(mapped).slice(0, 4).join(':')}::/64` : mapped
}

const expandIpv6 = (address: string): string[] => {
  const [left = '', right] = address.split('%', 1)[0]?.split('::') ?? ['']
  const head = left.split(':').filter(Boolean)
  if (right === undefined) return head
  const tail = right.split(':').filter(Boolean)
  return [...head, ...Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0'), ...tail]
}
