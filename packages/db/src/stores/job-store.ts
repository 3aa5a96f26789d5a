import type { FieldValue } from '@tsuzuri/model'

export interface NewJob {
  readonly id: string
  readonly kind: string
  /** Of two of a kind with the same key there is one. */
  readonly key: string
  readonly data: Readonly<Record<string, FieldValue>>
  readonly runAt: Date
  readonly createdAt: Date
}
export interface Job extends NewJob {
  /** How often it was begun, this time included. */
  readonly attempts: number
}
export interface DeadJob extends NewJob {
  readonly attempts: number
  readonly diedAt: Date
  readonly error: string
}
export interface JobCounts {
  /** To be done, now or later. */
  readonly waiting: number
  readonly dead: number
}

/** Jobs of the installation. Whoever has claimed one is alone with it until the claim runs out. */
export interface JobStore {
  /** False where there is one of the kind with that key already, which stays as it is. */
  add(job: NewJob): Promise<boolean>
  isDue(now: Date): Promise<boolean>
  /** Takes what is due and nobody has, up to `limit`, the longest due first. */
  claim(claim: { readonly by: string; readonly now: Date; readonly until: Date; readonly limit: number }): Promise<readonly Job[]>
  /** Takes a job that is done off the list. False where the claim was lost: then somebody else does it. */
  finish(id: string, by: string): Promise<boolean>
  /** Lets a job rest until `runAt`, as new or counting on. False where the claim was lost. */
  postpone(id: string, by: string, to: { readonly runAt: Date; readonly attempts: number; readonly error: string | null }): Promise<boolean>
  /** Gives a job up; it stays on the list. False where the claim was lost. */
  bury(id: string, by: string, at: Date, error: string): Promise<boolean>
  counts(): Promise<JobCounts>
  /** The last that were given up, newest first. */
  dead(limit: number): Promise<readonly DeadJob[]>
  /** Has everything that was given up tried again. Answers how many. */
  revive(now: Date): Promise<number>
  /** Takes all jobs of these kinds off the list, whoever has claimed them. Answers how many. */
  drop(kinds: readonly string[]): Promise<number>
}
