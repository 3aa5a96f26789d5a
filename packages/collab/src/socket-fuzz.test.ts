import { createPage } from '@tsuzuri/core'
import { type House, openHouse } from '@tsuzuri/core/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRooms } from './create-rooms.ts'
import type { Rooms } from './rooms.ts'
import { openNetwork } from './testing/open-network.ts'
import { createRawPerson, type RawPerson } from './testing/raw-person.ts'
import { seededDice } from './testing/seeded-dice.ts'

/** `npm run fuzz` asks for more, from a seed that is told or drawn. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 300)
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 20_261_130)
const atOnce = 4

const names = ['花子', '太郎', '恵', '健', '遅れて来た人']
const words = ['𠮷野家', '👩‍👩‍👧', '🇯🇵', '给与', 'が', 'é', 'a', '\n', '髙﨑', '🏳️‍🌈']

let house: House
let rooms: Rooms
beforeAll(async () => {
  house = await openHouse()
  rooms = createRooms(house.engine, (error) => process.emitWarning(String(error)))
})
afterAll(async () => {
  await rooms.stop()
  await house[Symbol.asyncDispose]()
})

const textOf = ({ doc }: Pick<RawPerson, 'doc'>): Y.XmlText | null => {
  const first = doc.getXmlFragment('content').get(0)
  const text = first instanceof Y.XmlElement ? first.get(0) : null
  return text instanceof Y.XmlText ? text : null
}
/** A place between two whole signs, as an editor leaves the cursor. */
const placeIn = (text: string, die: number): number => {
  const ends = [0, ...Array.from(new Intl.Segmenter('ja').segment(text), ({ index, segment }) => index + segment.length)]
  return ends[Math.floor(die * ends.length)] ?? 0
}

const type = (person: RawPerson, dice: () => number): void => {
  const text = textOf(person)
  text?.insert(placeIn(text.toString(), dice()), words[Math.floor(dice() * words.length)] ?? 'a')
}
const erase = (person: RawPerson, dice: () => number): void => {
  const text = textOf(person)
  const [one, other] = [dice(), dice()].map((die) => placeIn(text?.toString() ?? '', die)).toSorted((a, b) => a - b)
  if (text && one !== undefined && other !== undefined && other > one) text.delete(one, other - one)
}

/** Five people on a page of their own, who come late, are lost, say things twice; answers what all of them say in the end. */
const play = async (seed: number): Promise<readonly string[]> => {
  const dice = seededDice(seed)
  const place = {
    portalId: house.portal.id,
    pageId: (await createPage(house.as('member', '佐藤'), { title: `${seed}`, markdown: '始𠮷' })).id,
  }
  await using network = await openNetwork(rooms, place)
  const people = names.map((name) => createRawPerson(`${network.address}/?schema=1&name=${encodeURIComponent(name)}`))
  await Promise.all(people.slice(0, 3 + Math.floor(dice() * 2)).map((person) => person.connect()))
  for (let moment = 0; moment < 40; moment += 1) {
    const person = people[Math.floor(dice() * people.length)]
    if (!person) continue
    const die = dice()
    if (die < 0.5) type(person, dice)
    else if (die < 0.7) erase(person, dice)
    else if (die < 0.78) person.drop()
    else if (die < 0.86 && person.isHere()) person.repeat()
    else if (die < 0.94 && !person.isHere()) await person.connect()
    else await new Promise((resolve) => setImmediate(resolve))
  }
  for (const person of people) if (!person.isHere()) await person.connect()
  // Twice: what the last to be durable wrote is shown to the others before their own second mark comes back.
  for (let round = 0; round < 2; round += 1) await Promise.all(people.map((person) => person.mark()))
  const said = people.map(({ doc }) => doc.getXmlFragment('content').toString())
  const known = people.map(({ doc }) =>
    JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([one], [other]) => one - other)),
  )
  for (const person of people) {
    person.drop()
    person.doc.destroy()
  }
  if (new Set(said).size > 1 || new Set(known).size > 1) throw new Error(`Seed ${seed}: they say different things: ${said.join(' ≠ ')}`)
  if (said.some((text) => text.includes('\ufffd'))) throw new Error(`Seed ${seed}: a sign was torn: ${said[0]}`)
  return said
}

test(
  `five people over real sockets and a real store, ${runs} times: losses, repetitions, late joiners; all say the same, no sign is torn`,
  async () => {
    const seeds = Array.from({ length: runs }, (_, run) => firstSeed + run)
    let ended = 0
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
          await play(seed).catch((error: unknown) => {
            throw new Error(`FUZZ_SEED=${seed} FUZZ_RUNS=1 repeats it.`, { cause: error })
          })
          ended += 1
        }
      }),
    )
    expect(ended).toBe(runs)
  },
  Math.max(120_000, runs * 1_000),
)
