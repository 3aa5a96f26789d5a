import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openPlay } from './testing/open-play.ts'
import type { Player } from './testing/player.ts'
import { settle } from './testing/settle.ts'

const names = ['花子', '太郎', '恵', '健', '遅れて来た人']
const anyWords = fc.oneof(fc.constantFrom('𠮷野家', '👩‍👩‍👧', '給与', 'é', '\n'), fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' }))

interface Moment {
  readonly by: number
  readonly does: 'type' | 'erase' | 'up' | 'down' | 'lose' | 'mark' | 'again'
  readonly words: string
  readonly at: number
  readonly count: number
}
const moment: fc.Arbitrary<Moment> = fc.record({
  by: fc.nat(names.length - 1),
  does: fc.constantFrom('type', 'type', 'type', 'erase', 'up', 'up', 'down', 'down', 'lose', 'mark', 'again'),
  words: anyWords,
  at: fc.nat(30),
  count: fc.integer({ min: 1, max: 4 }),
})
/** What goes wrong on the server's side meanwhile. */
const trouble = fc.constantFrom(null, null, null, 'refused', 'unknown', 'elsewhere', 'time')

const act = (player: Player, { does, words, at, count }: Moment): void => {
  if (does === 'type') player.type(words, at)
  else if (does === 'erase') player.erase(at, count)
  else if (does === 'mark') player.mark()
  else if (does === 'lose') player.leave()
  // Sent a second time, whole, as a client may.
  else if (does === 'again') player.send(new Uint8Array([0, 2, ...varBytes(Y.encodeStateAsUpdate(player.doc))]))
  else player.carry(does, count)
  if (!player.socket() && does !== 'lose' && at % 3 === 0) player.connect()
}

const varBytes = (bytes: Uint8Array): number[] => [...lengthOf(bytes.byteLength), ...bytes]
const lengthOf = (length: number): number[] => (length < 128 ? [length] : [(length % 128) + 128, ...lengthOf(Math.floor(length / 128))])

/** Somebody at another process writes to the same log. */
const writeElsewhere = (play: ReturnType<typeof openPlay>, text: string): void => {
  const doc = play.log.replay()
  const known = Y.encodeStateVector(doc)
  doc.getText('text').insert(0, text)
  play.log.rows.push({ actorId: '佐藤', data: Y.encodeStateAsUpdate(doc, known) })
  play.rooms.pull(play.place.portalId, play.place.pageId)
}

const converge = async (players: readonly Player[]): Promise<void> => {
  for (let round = 0; round < 6; round += 1) {
    for (const player of players) {
      if (!player.socket()) player.connect()
      player.carry('up')
    }
    await settle()
    for (const player of players) player.carry('down')
  }
}

test(
  'five people, losses, repetitions, a failing store and another process: all say the same in the end, and so does the log',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(moment, trouble), { minLength: 10, maxLength: 60 }), async (moments) => {
        const play = openPlay()
        const players = names.map((name) => play.person(name, { slowNetwork: true }))
        for (const player of players.slice(0, 4)) player.connect()
        for (const [now, wrong] of moments) {
          const player = players[now.by]
          if (player) act(player, now)
          if (wrong === 'refused' || wrong === 'unknown') play.log.fail('append', wrong)
          else if (wrong === 'elsewhere') writeElsewhere(play, now.words)
          else if (wrong === 'time') await play.clock.pass(500)
          await Promise.resolve()
        }
        play.log.heal()
        await converge(players)
        const markers = players.map((player) => player.mark())
        await converge(players)
        const replay = play.log.replay()
        const said = replay.getText('text').toString()
        expect(players.map((player) => player.says())).toEqual(names.map(() => said))
        for (const { doc } of players)
          expect(Y.decodeStateVector(Y.encodeStateVector(doc))).toEqual(Y.decodeStateVector(Y.encodeStateVector(replay)))
        expect(players.map(({ heard }) => heard.at(-1))).toEqual(markers.map((marker) => `saved ${marker}`))
        expect(players.flatMap(({ heard }) => heard).filter((told) => told.startsWith('refused'))).toEqual([])
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) },
    )
  },
  Math.max(30_000, Number(process.env['FUZZ_RUNS'] ?? 0) * 200),
)
