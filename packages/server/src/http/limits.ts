import type { AttemptsDatabase } from '@tsuzuri/db'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { httpErrors } from './http-errors.ts'

export interface Limit {
  /** Counts one try for the key. Throws `request.too-many` with the seconds to wait. */
  take(key: string): Promise<void>
  /** Takes one counted try back: what succeeds is no guess, and an office of many shares one address. */
  giveBack(key: string): Promise<void>
  /** For how many seconds the key has to wait; 0 when it may try. Counts nothing. */
  wait(key: string): Promise<number>
  /** Forgets the tries of a key, after a success. */
  forget(key: string): Promise<void>
}
export interface Limits {
  /** Sign-in tries per account and address, and per address over all accounts. */
  readonly signInAccount: Limit
  readonly signInAddress: Limit
  readonly secondFactor: Limit
  /** Tries of one's own password, where it is asked for again. */
  readonly password: Limit
  /** Tries of app passwords, per name and address, and per address over all names. */
  readonly appPasswordAccount: Limit
  readonly appPasswordAddress: Limit
  readonly invitation: Limit
  /** Links of forgotten passwords: made by a person, tried from an address. */
  readonly passwordLink: Limit
  /** Entries to co-edited pages that were refused, from an address; an office behind one proxy shares it. */
  readonly collab: Limit
  /** Fetches of one calendar by its secret address. */
  readonly calendarFeed: Limit
  /** Forms for inquiries: asked for where there is none, sent from an address, to one form, and with one mail address to answer to. */
  readonly inquiryForm: Limit
  readonly inquiry: Limit
  readonly inquiryPortal: Limit
  readonly inquiryAddressee: Limit
  /** Comments on pages that one person writes. */
  readonly comment: Limit
}

interface Counted {
  readonly name: keyof Limits
  /** So many tries within so many seconds; after that the key waits until the time is over. */
  readonly points: number
  readonly duration: number
}

const limitOf = (database: AttemptsDatabase | null, { name, points, duration }: Counted): Limit => {
  const limiter = database
    ? new RateLimiterPostgres({
        storeClient: database,
        storeType: 'pool',
        tableName: 'attempts',
        tableCreated: true,
        keyPrefix: name,
        points,
        duration,
      })
    : new RateLimiterMemory({ points, duration })
  return {
    take: async (key) => {
      await limiter.consume(key).catch((refusal: unknown) => {
        throw refusal instanceof RateLimiterRes ? httpErrors.tooMany(Math.ceil(refusal.msBeforeNext / 1000)) : refusal
      })
    },
    wait: async (key) => {
      const tried = await limiter.get(key)
      return tried && tried.remainingPoints <= 0 ? Math.ceil(tried.msBeforeNext / 1000) : 0
    },
    giveBack: async (key) => void (await limiter.reward(key)),
    forget: async (key) => void (await limiter.delete(key)),
  }
}

const quarter = 15 * 60

/** Tries are counted in the database where several processes share one, in memory else. */
export const createLimits = (database: AttemptsDatabase | null): Limits => ({
  signInAccount: limitOf(database, { name: 'signInAccount', points: 10, duration: quarter }),
  signInAddress: limitOf(database, { name: 'signInAddress', points: 60, duration: quarter }),
  secondFactor: limitOf(database, { name: 'secondFactor', points: 10, duration: quarter }),
  password: limitOf(database, { name: 'password', points: 10, duration: quarter }),
  appPasswordAccount: limitOf(database, { name: 'appPasswordAccount', points: 20, duration: quarter }),
  appPasswordAddress: limitOf(database, { name: 'appPasswordAddress', points: 600, duration: quarter }),
  invitation: limitOf(database, { name: 'invitation', points: 30, duration: quarter }),
  passwordLink: limitOf(database, { name: 'passwordLink', points: 30, duration: quarter }),
  // It spares a process work, so each counts what it was made to do.
  collab: limitOf(null, { name: 'collab', points: 600, duration: 60 }),
  calendarFeed: limitOf(null, { name: 'calendarFeed', points: 120, duration: quarter }),
  inquiryForm: limitOf(database, { name: 'inquiryForm', points: 30, duration: quarter }),
  inquiry: limitOf(database, { name: 'inquiry', points: 10, duration: quarter }),
  inquiryPortal: limitOf(database, { name: 'inquiryPortal', points: 60, duration: 4 * quarter }),
  inquiryAddressee: limitOf(database, { name: 'inquiryAddressee', points: 3, duration: 4 * quarter }),
  comment: limitOf(database, { name: 'comment', points: 300, duration: quarter }),
})
