import { afterAll, describe, expect, test, vi } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { closeCodes, type CloseCode } from './close-codes.ts'
import { createFakeSocket, type FakeSocket } from './testing/fake-socket.ts'
import { openPlay } from './testing/open-play.ts'

// Before anything is imported: the published provider takes the clock it goes by from there.
vi.hoisted(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] })
})
afterAll(() => void vi.useRealTimers())

/** The published provider on a wire of ours, and the two clocks that go with it. */
const openStock = (answer?: CloseCode) => {
  const play = openPlay()
  const someone = play.person('花子')
  const sockets: FakeSocket[] = []
  class Wire {
    binaryType = ''
    readonly OPEN = 1
    readyState = 0
    onopen: (() => void) | null = null
    onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null
    onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null
    readonly #socket: FakeSocket
    constructor() {
      this.#socket = createFakeSocket(
        (bytes) => this.onmessage?.({ data: Uint8Array.from(bytes).buffer }),
        (code) => this.onclose?.({ code, reason: '' }),
      )
      sockets.push(this.#socket)
      play.rooms.connect(this.#socket, Promise.resolve(answer ?? someone.admission()))
      queueMicrotask(() => {
        this.readyState = 1
        this.onopen?.()
      })
    }
    send(bytes: Uint8Array): void {
      this.#socket.arrive(bytes)
    }
    close(): void {
      this.#socket.drop()
    }
  }
  const provider = new WebsocketProvider('ws://page', 'x', new Y.Doc(), {
    WebSocketPolyfill: Wire as unknown as typeof WebSocket,
    disableBc: true,
  })
  return {
    play,
    provider,
    sockets,
    /** Both ends grow older; the server's end only where told. */
    pass: async (seconds: number, isServerAwake = true): Promise<void> => {
      for (let second = 0; second < seconds; second += 1) {
        await vi.advanceTimersByTimeAsync(1_000)
        if (isServerAwake) await play.clock.pass(1_000)
      }
    },
  }
}

describe('30 s silence, 4401/4403/4410', () => {
  test('a stock provider on a page where nothing happens connects once within 90 s, and is in sync all the while', async () => {
    const { provider, sockets, pass } = openStock()
    await pass(90)
    expect([sockets.length, provider.wsconnected, provider.synced]).toEqual([1, true, true])
    provider.destroy()
  })

  test('it would not, were the server silent', async () => {
    const { provider, sockets, pass } = openStock()
    // Else its own presence, renewed every 15 s and told to all, would be heard by itself.
    provider.awareness.setLocalState(null)
    await pass(90, false)
    expect(sockets.length).toBeGreaterThan(1)
    provider.destroy()
  })

  test.each([closeCodes.sessionEnded, closeCodes.noRight, closeCodes.otherEpoch, closeCodes.oldSchema])(
    'refused with %s it tries once in 90 s',
    async (code) => {
      const { provider, sockets, pass } = openStock(code)
      await pass(90)
      expect([sockets.length, sockets[0]?.code, provider.wsconnected]).toEqual([1, code, false])
      provider.destroy()
    },
  )

  test('asked to come back with 4500 it does', async () => {
    const { provider, sockets, play, pass } = openStock()
    await pass(1)
    play.log.fail('append', 'refused')
    provider.doc.getText('text').insert(0, '一')
    await pass(5)
    expect([sockets.length, sockets[0]?.code, play.logged()]).toEqual([2, closeCodes.storeFailed, '一'])
    provider.destroy()
  })
})
