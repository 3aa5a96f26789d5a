import { pageIdSchema } from '@tsuzuri/model'
import { describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { createTicketBox } from './ticket-box.ts'

const pageId = pageIdSchema.parse('01a20000-0000-7000-8000-000000000002')
const credentials = new Headers({ cookie: 'session=ひみつ'.normalize('NFC').replace(/[^ -~]/g, 'x'), authorization: 'Bearer tzk_secret' })

describeEachDialect('a ticket', (open) => {
  test('of one process is good at another, once, however many come with it at the same time', async () => {
    await using database = await open()
    const another = await database.reopen()
    const [here, there] = [createTicketBox(database.store, () => new Date()), createTicketBox(another, () => new Date())]
    const secret = await here.issue({ credentials, pageId })
    const redeemed = [...(await Promise.all([1, 2, 3].map(() => there.redeem(secret)))), await here.redeem(secret)]
    const good = redeemed.filter((ticket) => ticket !== null)
    expect(good.map((ticket) => [ticket.pageId, [...ticket.credentials]])).toEqual([[pageId, [...credentials]]])
    expect(await here.redeem('unknown')).toBe(null)
    await another.close()
  })

  test('is over after a minute and thrown away with the next; what is kept of it tells nobody anything', async () => {
    await using database = await open()
    const { driver, tables } = database.store
    let now = new Date('2026-04-01T01:00:00Z')
    const box = createTicketBox(database.store, () => now)
    const kept = () => driver.database.select().from(tables.tickets)
    const [late, old] = [await box.issue({ credentials, pageId }), await box.issue({ credentials, pageId })]
    const said = (await kept()).map(({ hash, sealed }) => `${hash} ${Buffer.from(sealed).toString('latin1')}`).join()
    expect([late, old, 'tzk_secret', pageId].filter((word) => said.includes(word))).toEqual([])
    now = new Date(now.getTime() + 60_000)
    expect(await box.redeem(late)).toBe(null)
    now = new Date(now.getTime() + 1)
    await box.issue({ credentials, pageId })
    expect((await kept()).length).toBe(1)
    expect(await box.redeem(old)).toBe(null)
  })
})
