import { aPortal, describeEachDialect } from '@tsuzuri/testing'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { authDatabase } from './auth-database.ts'
import { isUniqueViolation } from './is-unique-violation.ts'

const at = new Date('2026-04-01T00:00:00.001Z')
const aUser = (id: string) => ({ id, name: id, email: `${id}@example.test`, createdAt: at, updatedAt: at })

describeEachDialect('the database that signing in writes to', (open, dialect) => {
  test('takes single writes, which wait for a unit that is open', async () => {
    await using database = await open()
    const { store } = database
    const { db, schema, provider } = authDatabase(store)
    expect(provider).toBe(dialect === 'sqlite' ? 'sqlite' : 'pg')
    const mayEnd = Promise.withResolvers<void>()
    const unit = store.unit(async (tx) => {
      await tx.portals.insert(aPortal())
      await mayEnd.promise
    })
    const written = db.insert(schema.user).values(aUser('sato')).returning()
    mayEnd.resolve()
    await unit
    const [user] = await written
    expect(user).toMatchObject({ ...aUser('sato'), emailVerified: false, twoFactorEnabled: false, banned: false, locale: null })
    await expect(db.insert(schema.user).values({ ...aUser('other'), email: 'sato@example.test' })).rejects.toSatisfy(isUniqueViolation)
  })

  test('has units for transactions: all or nothing, and part of a unit that is open', async () => {
    await using database = await open()
    const { store } = database
    const { db, schema } = authDatabase(store)
    const signUp = (id: string) => db.transaction(async (tx) => void (await tx.insert(schema.user).values(aUser(id))))
    await signUp('sato')
    const failing = db.transaction(async (tx) => {
      await tx.insert(schema.user).values(aUser('eve'))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    const portal = aPortal()
    const joined = store.unit(async (tx) => {
      await tx.portals.insert(portal)
      await signUp('tanaka')
      await db.insert(schema.user).values(aUser('suzuki'))
      throw new Error('no')
    })
    await expect(joined).rejects.toThrow('no')
    expect(await db.select({ id: schema.user.id }).from(schema.user)).toEqual([{ id: 'sato' }])
    expect(await store.read.portals.get(portal.id)).toBe(null)
  })

  test('takes a person’s sessions away together with the person', async () => {
    await using database = await open()
    const { db, schema } = authDatabase(database.store)
    await db.insert(schema.user).values(aUser('sato'))
    await db.insert(schema.session).values({ id: 's', token: 't', userId: 'sato', expiresAt: at, createdAt: at, updatedAt: at })
    await db.delete(schema.user).where(eq(schema.user.id, 'sato'))
    expect(await db.select().from(schema.session)).toEqual([])
  })
})
