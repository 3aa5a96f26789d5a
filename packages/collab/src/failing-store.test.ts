import { createEngine, createPage, type Engine, loadState } from '@tsuzuri/core'
import { openHouse } from '@tsuzuri/core/testing'
import { faultyLog, type LogFault } from '@tsuzuri/db/testing'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { closeCodes } from './close-codes.ts'
import { createRooms } from './create-rooms.ts'
import { durableFrame } from './frame.ts'
import type { Place } from './place.ts'
import { openNetwork, type Stock } from './testing/open-network.ts'

const seqsOf = async ({ store }: Engine, { portalId, pageId }: Place): Promise<readonly number[]> =>
  (await store.read.in(portalId).updates.since(pageId, 0)).map(({ seq }) => seq)

/** What a stock client is told by a marker that it sends now and with each new connection. */
const acknowledgements = ({ provider }: Stock): readonly number[] => {
  const heard: number[] = []
  provider.messageHandlers[102] = (_answer, decoder) => void heard.push(decoding.readVarUint(decoder))
  return heard
}
const endOf = ({ provider }: Stock): Promise<number> =>
  new Promise((resolve) => provider.once('connection-close', (event: { code: number } | null) => resolve(event?.code ?? 0)))

const cases = (['sqlite', 'postgres'] as const).flatMap((dialect) =>
  (['disk-full', 'busy', 'answer-lost'] as const).map((fault): [typeof dialect, LogFault] => [dialect, fault]),
)

test.each(cases)(
  'on %s, with %s nobody sees or is promised what may vanish; once it works again all is there, once',
  async (dialect, fault) => {
    await using house = await openHouse({ dialect })
    const place = {
      portalId: house.portal.id,
      pageId: (await createPage(house.as('member', '佐藤'), { title: '議事録', markdown: '一' })).id,
    }
    const log = faultyLog(house.store.log)
    const engine = createEngine({ ...house.engine, store: { ...house.store, log } })
    const reported: unknown[] = []
    const rooms = createRooms(engine, (error) => void reported.push(error))
    await using network = await openNetwork(rooms, place)
    using hana = network.enter('花子')
    using taro = network.enter('太郎')
    await Promise.all([hana, taro].map((person) => person.until((text) => text === '一')))
    const saved = acknowledgements(hana)
    const ends = [endOf(hana), endOf(taro)]

    log.failUntilHealed(fault)
    hana.type('二')
    hana.provider.ws?.send(Uint8Array.from(durableFrame(1)))
    expect([await Promise.all(ends), saved, taro.says()]).toEqual([[closeCodes.storeFailed, closeCodes.storeFailed], [], '一'])
    expect(reported.map(String)).toEqual([expect.stringMatching(fault === 'answer-lost' ? /Whether .* is not known/ : /did not take/)])
    // She comes back and sends again what is not there, which fails again, however often.
    const isThere = fault === 'answer-lost'
    await expect.poll(() => log.failures(), { timeout: 10_000 }).toBeGreaterThanOrEqual(isThere ? 1 : 2)
    expect([await seqsOf(engine, place), isThere || taro.says() === '一', saved]).toEqual([isThere ? [1, 2] : [1], true, []])

    log.heal()
    await Promise.all([hana, taro].map((person) => person.until((text) => text === '一|二')))
    taro.type('三')
    await hana.until((text) => text === '一|二|三')
    hana.provider.ws?.send(Uint8Array.from(durableFrame(2)))
    await expect.poll(() => saved.at(-1)).toBe(2)
    await rooms.stop()
    expect(await seqsOf(engine, place)).toEqual([1, 2, 3])
    expect((await loadState(engine, place.portalId, place.pageId)).doc.getXmlFragment('content').toString()).toBe(
      hana.doc.getXmlFragment('content').toString(),
    )
  },
)
