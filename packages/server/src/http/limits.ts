import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
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
  readonly invitation: Limit
  /** Links of forgotten passwords: made by a person, tried from an address. */
  readonly passwordLink: Limit
  /** Entries to co-edited pages that were refused, from an address; an office behind one proxy shares it. */
  readonly collab: Limit
  /** Comments on pages that one person writes. */
  readonly comment: Limit
}

/** Tries within a time, in seconds; after that many the key waits until the time is over. */
const limitOf = (points: number, duration: number): Limit => {
  const limiter = new RateLimiterMemory({ points, duration })
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

export const createLimits = (): Limits => ({
  signInAccount: limitOf(10, 15 * 60),
  signInAddress: limitOf(60, 15 * 60),
  secondFactor: limitOf(10, 15 * 60),
  password: limitOf(10, 15 * 60),
  invitation: limitOf(30, 15 * 60),
  passwordLink: limitOf(30, 15 * 60),
  collab: limitOf(600, 60),
  comment: limitOf(300, 15 * 60),
})
