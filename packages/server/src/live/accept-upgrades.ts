import { once } from 'node:events'
import type { IncomingMessage, Server as HttpServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { type Admission, type CloseCode, closeCodes, type Rooms } from '@tsuzuri/collab'
import { pageIdSchema } from '@tsuzuri/model'
import { type WebSocket, WebSocketServer } from 'ws'
import { clientAddress } from '../http/client-address.ts'
import { normalPath } from '../http/normal-path.ts'
import { isHome } from '../http/origin-check.ts'
import type { Server } from '../server.ts'
import { admit } from './admit.ts'

const address = /^\/collab\/([^/]+)\/([^/]+)$/
/** Above the rooms' own limit, so that too large a frame is refused with a code that is final. */
const largestPayload = 32 * 1024 * 1024
/** How long a client has to answer that its connection ends, in milliseconds. */
const goodbye = 1_000

/** Refusals that somebody meets who tries keys and pages; an old client, or a store that is away, is nobody's guess. */
const guesses: ReadonlySet<unknown> = new Set([closeCodes.sessionEnded, closeCodes.noRight, closeCodes.noPage])

/** How often each client is asked whether it is still there, in milliseconds; longer than the rooms ever pause one. */
const pulse = 60_000

/**
 * Takes WebSocket upgrades at `/collab/{portal}/{page}`. A foreign or missing `Origin` with a cookie is refused with 403;
 * who was refused too often from one address waits (429); whoever else may not come in gets a close code after the upgrade, since clients would repeat a refused one for ever.
 * Whoever went without a word, as a laptop that is shut does, is cut off: nobody shall see a person who is not there.
 * Answers how to stop.
 */
export const acceptUpgrades = (
  http: HttpServer,
  server: Server,
  rooms: Rooms,
  times: { readonly pulse?: number } = {},
): (() => Promise<void>) => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestPayload, perMessageDeflate: false })
  const home = { origin: server.config.origin, told: server.config.originTold }
  /** Clients that have answered since they were asked last. */
  const heard = new WeakSet<WebSocket>()
  const asking = setInterval(() => {
    for (const client of sockets.clients) {
      if (heard.delete(client)) client.ping()
      else client.terminate()
    }
  }, times.pulse ?? pulse)
  asking.unref()

  // Named, and outside: what listens to a socket lives as long as it, and a function made below would keep the whole request with it.
  function hear(this: WebSocket): void {
    heard.add(this)
  }

  const { collab } = server.limits
  const admitCounted = async (request: IncomingMessage, portal: string, page: string): Promise<Admission | CloseCode> => {
    const admission = await admit(server, request, portal, page).catch(() => closeCodes.storeFailed)
    if (guesses.has(admission)) await collab.take(clientAddress(request)).catch(() => {})
    return admission
  }

  http.on('upgrade', async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', destroyThis)
    const place = address.exec(normalPath(request.url ?? '/') ?? '')
    if (!place) return refuse(socket, '404 Not Found')
    const { origin, host, cookie } = request.headers
    const byCookie =
      cookie !== undefined &&
      request.headers.authorization === undefined &&
      !new URL(request.url ?? '/', 'http://x').searchParams.has('ticket')
    if (origin !== undefined ? !isHome(origin, host ?? null, home) : byCookie) return refuse(socket, '403 Forbidden')
    const [, portal = '', page = ''] = place
    const wait = await collab.wait(clientAddress(request))
    if (wait > 0) return refuse(socket, '429 Too Many Requests', wait)
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      heard.add(webSocket)
      webSocket.on('pong', hear)
      rooms.connect(webSocket, admitCounted(request, decodeURIComponent(portal), decodeURIComponent(page)))
    })
  })

  const unsubscribe = server.bus.subscribe(null, ({ type, portalId, subject, actor, data }) => {
    if (type.startsWith('member.')) void rooms.recheck(subject.id)
    if (type === 'session.closed' || type === 'key.revoked') void rooms.recheck(subject.id)
    if ((type === 'page.trashed' || type === 'page.frozen') && portalId)
      void rooms.recheckPage(portalId, pageIdSchema.parse(subject.id), actor.name)
    // What was written here is there already, and is not asked for.
    if (type === 'page.edited' && portalId) rooms.pull(portalId, pageIdSchema.parse(subject.id), Number(data.seq))
  })

  return async () => {
    unsubscribe()
    clearInterval(asking)
    await rooms.stop()
    sockets.close()
    await ended(sockets.clients)
  }
}

/** Sockets that do not answer their closing in time are cut off, for the server could not stop before they did. */
const ended = async (clients: ReadonlySet<WebSocket>): Promise<void> => {
  const timer = setTimeout(() => clients.forEach((client) => client.terminate()), goodbye)
  await Promise.all([...clients].map((client) => once(client, 'close')))
  clearTimeout(timer)
}

/** `wait`: seconds after which it may be tried again. */
const refuse = (socket: Duplex, status: string, wait?: number): void => {
  const retry = wait === undefined ? '' : `Retry-After: ${wait}\r\n`
  socket.end(`HTTP/1.1 ${status}\r\n${retry}Connection: close\r\nContent-Length: 0\r\n\r\n`)
}

function destroyThis(this: Duplex): void {
  this.destroy()
}
