import * as decoding from 'lib0/decoding'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Admission, Right } from '../admission.ts'
import type { CloseCode } from '../close-codes.ts'
import { awarenessFrame, durableFrame, stepOneFrame, stepTwoFrame, updateFrame } from '../frame.ts'
import type { Rooms } from '../rooms.ts'
import { createFakeSocket, type FakeSocket } from './fake-socket.ts'

export interface PlayerParts {
  readonly rooms: Rooms
  readonly place: Pick<Admission, 'portalId' | 'pageId'>
  readonly name: string
  readonly right: Right
  readonly knowsSchema: boolean
  readonly mendFields: Admission['mendFields']
  /** Frames wait until `carry` takes them, instead of arriving at once. */
  readonly slowNetwork: boolean
}

/** Somebody at a client that does what y-websocket does, over a socket of ours. */
export const createPlayer = ({ rooms, place, name, right, slowNetwork, knowsSchema, mendFields }: PlayerParts) => {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  // It would go by the real clock, and repeat itself for ever.
  awareness.destroy()
  awareness.setLocalState({ user: { name: '社長' } })
  const text = doc.getText('text')
  const heard: string[] = []
  const received: Uint8Array[] = []
  let network: Record<'up' | 'down', (() => void)[]> = { up: [], down: [] }
  let socket: FakeSocket | null = null
  let marker = 0
  let may: () => Promise<Right | null> = async () => right

  const send = (frame: Uint8Array): void => {
    const at = socket
    if (!at) return
    if (slowNetwork) network.up.push(() => at.arrive(frame))
    else at.arrive(frame)
  }

  const read = (frame: Uint8Array, from: FakeSocket): void => {
    if (socket !== from) return
    received.push(frame)
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === 0) {
      const step = decoding.readVarUint(decoder)
      const data = decoding.readVarUint8Array(decoder)
      if (step === 0) send(stepTwoFrame(Y.encodeStateAsUpdate(doc, data)))
      else Y.applyUpdate(doc, data, from)
    } else if (type === 1) applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), from)
    else
      heard.push(
        `${new Map([
          [102, 'saved'],
          [103, 'refused'],
          [104, 'may write'],
          [105, 'because'],
        ]).get(type)} ${decoding.readVarUint(decoder)}`,
      )
  }

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== socket || socket === null) send(updateFrame(update))
  })
  // Stock clients repeat whatever changes, also what they heard.
  awareness.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    send(awarenessFrame(encodeAwarenessUpdate(awareness, [...added, ...updated, ...removed])))
  })

  const player = {
    name,
    doc,
    awareness,
    /** What the server told by markers: `saved 3`, `refused 3`, `may write 0`, `because 1`. */
    heard,
    /** The frames of the document that came, without presence. */
    received: () => received.filter(([type]) => type === 0),
    /** How many frames came of any kind. */
    frames: () => received.length,
    socket: () => socket,
    /** How the last connection ended; null while it lasts. */
    closed: () => closedWith,
    says: () => text.toString(),
    type: (words: string, at = text.length) => text.insert(Math.min(at, text.length), words),
    erase: (at: number, length: number) => {
      const start = Math.min(at, text.length)
      text.delete(start, Math.min(length, text.length - start))
    },
    /** Sends any bytes as they are. */
    send,
    mark: () => {
      marker += 1
      send(durableFrame(marker))
      return marker
    },
    /** What the server finds when it asks for this one's rights. */
    become: (answer: () => Promise<Right | null>) => {
      may = answer
    },
    connect: (admission: Promise<CloseCode | Admission> = Promise.resolve(player.admission())) => {
      closedWith = null
      const own: FakeSocket = createFakeSocket(
        (frame) => {
          if (slowNetwork) network.down.push(() => read(frame, own))
          else read(frame, own)
        },
        (code) => {
          closedWith = code
          if (socket === own) player.leave()
        },
      )
      socket = own
      rooms.connect(own, admission)
      send(stepOneFrame(Y.encodeStateVector(doc)))
      if (awareness.getLocalState()) send(awarenessFrame(encodeAwarenessUpdate(awareness, [doc.clientID])))
      return player
    },
    admission: (): Admission => ({
      ...place,
      actorId: name,
      right,
      knowsSchema,
      mendFields,
      presence: { id: name, name, color: '#123456' },
      recheck: () => may(),
    }),
    /** The connection is lost; what was under way is lost with it. */
    leave: () => {
      const own = socket
      socket = null
      network = { up: [], down: [] }
      removeAwarenessStates(
        awareness,
        [...awareness.getStates().keys()].filter((id) => id !== doc.clientID),
        'lost',
      )
      own?.drop()
    },
    /** Brings so many frames to the server, or from it; answers whether there were any. */
    carry: (way: 'up' | 'down', frames = Number.MAX_SAFE_INTEGER): boolean => {
      const taken = network[way].splice(0, frames)
      for (const deliver of taken) deliver()
      return taken.length > 0
    },
  }
  let closedWith: number | null = null
  return player
}

export type Player = ReturnType<typeof createPlayer>
