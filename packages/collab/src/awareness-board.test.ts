import { describe, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import * as encoding from 'lib0/encoding'
import { createAwarenessBoard } from './awareness-board.ts'

const hana = { id: '花子', name: '花子', color: '#111111' }
const taro = { id: '太郎', name: '太郎', color: '#222222' }

/** `said([7, 1, '{}'])`: client 7, clock 1. */
const said = (...entries: readonly (readonly [number, number, string])[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const [clientId, clock, state] of entries) {
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })

/** What a newcomer sees. */
const seen = (data: Uint8Array | null): Record<number, unknown> => {
  const awareness = new Awareness(new Y.Doc())
  awareness.destroy()
  if (data) applyAwarenessUpdate(awareness, data, 'test')
  return Object.fromEntries(awareness.getStates())
}
const board = (bound: Readonly<Record<number, string>> = {}) => createAwarenessBoard((clientId) => bound[clientId] ?? null)
const first = { connection: 1 }
const second = { connection: 2 }

describe('what one says of oneself', () => {
  test('is who one is by session, and one’s cursor', () => {
    const here = board()
    here.take(first, hana, true, said([7, 1, '{"user":{"name":"社長"},"cursor":{"anchor":3},"secret":1}']))
    expect(seen(here.all())).toEqual({ 7: { user: hana, cursor: { anchor: 3 } } })
  })

  test('holds no cursor for a reader', () => {
    const here = board()
    here.take(first, hana, false, said([7, 1, '{"cursor":{"anchor":3}}']))
    expect(seen(here.all())).toEqual({ 7: { user: hana } })
  })

  test('is cut to oneself above 4 KiB', () => {
    const here = board()
    here.take(
      first,
      hana,
      true,
      said([7, 1, JSON.stringify({ cursor: 'あ'.repeat(1_400) })], [8, 1, JSON.stringify({ cursor: 'あ'.repeat(1_300) })]),
    )
    expect(seen(here.all())).toEqual({ 7: { user: hana }, 8: { user: hana, cursor: 'あ'.repeat(1_300) } })
  })

  test('is nothing when it is no object', () => {
    const here = board()
    here.take(first, hana, true, said([7, 1, '"名"'], [8, 1, '[1]'], [9, 1, '5'], [10, 1, 'true']))
    expect(here.all()).toBeNull()
  })

  test('is about four client ids at most', () => {
    const here = board()
    here.take(first, hana, true, said(...[1, 2, 3, 4, 5, 6].map((id) => [id, 1, '{}'] as const)))
    here.take(first, hana, true, said([6, 2, '{}']))
    expect(Object.keys(seen(here.all()))).toEqual(['1', '2', '3', '4'])
  })

  test.each([
    ['no JSON', said([7, 1, 'あ{'])],
    ['cut off', said([7, 1, '{}']).slice(0, -1)],
  ])('throws when it is %s', (_what, data) => {
    expect(() => board().take(first, hana, true, data)).toThrow(expect.objectContaining({ code: 'collab.bad-frame' }))
  })
})

describe('what one says of others', () => {
  test('is dropped: neither forged, nor sent away', () => {
    const here = board({ 9: '太郎' })
    here.take(first, hana, true, said([7, 1, '{"cursor":1}']))
    here.take(second, taro, true, said([7, 2, '{"cursor":2}'], [7, 5, 'null']))
    here.take(first, hana, true, said([9, 1, '{}']))
    expect(seen(here.all())).toEqual({ 7: { user: hana, cursor: 1 } })
  })

  test('brings nobody back who has left', () => {
    const here = board()
    here.take(first, hana, true, said([7, 1, '{}']))
    here.leave(first)
    here.take(second, taro, true, said([7, 9, '{}']))
    expect([here.all(), here.personOf(7)]).toEqual([null, '花子'])
  })

  test('is no taking over when it is one’s own other tab', () => {
    const here = board()
    here.take(first, hana, true, said([7, 1, '{"cursor":1}']))
    here.take(second, hana, true, said([8, 1, '{}'], [7, 1, '{"cursor":1}']))
    here.leave(second)
    expect(seen(here.all())).toEqual({ 7: { user: hana, cursor: 1 } })
    here.leave(first)
    const told = here.take({}, hana, true, said([7, 1, '{"cursor":1}']))
    expect([here.all(), told]).toEqual([null, said([7, 1, 'null'])])
  })
})

describe('who comes back', () => {
  test('takes the cursor over from the connection that was lost', () => {
    const here = board()
    here.take(first, hana, true, said([7, 1, '{"cursor":1}']))
    here.take(second, hana, true, said([7, 2, '{"cursor":2}']))
    here.leave(first)
    expect(seen(here.all())).toEqual({ 7: { user: hana, cursor: 2 } })
  })
})

test('all that changed is told once, in its last state', () => {
  const here = board()
  here.take(first, hana, true, said([7, 1, '{"cursor":1}']))
  here.take(first, hana, true, said([7, 2, '{"cursor":2}']))
  here.take(second, taro, true, said([8, 1, '{}']))
  here.leave(second)
  expect(here.changed()).toEqual(said([7, 2, JSON.stringify({ user: hana, cursor: 2 })], [8, 1, 'null']))
  expect(here.changed()).toBeNull()
})

test('what is kept of those who left has an end', () => {
  const here = board()
  for (let id = 1; id <= 5_000; id += 1) {
    here.take(first, hana, true, said([id, 1, '{}']))
    here.take(first, hana, true, said([id, 2, 'null']))
    here.changed()
  }
  expect([here.personOf(1), here.personOf(5_000)]).toEqual([null, '花子'])
})
