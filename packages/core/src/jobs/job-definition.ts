import type { Stores } from '@tsuzuri/db'
import type { FieldValue } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'

/** A job while it is being done. */
export interface RunningJob {
  readonly id: string
  readonly data: Readonly<Record<string, FieldValue>>
  /** 1 the first time. */
  readonly attempt: number
  /**
   * Takes the job off the list and does `work` in the same unit: both or neither, and by one process only. Throws `job.lost` where
   * somebody else has taken the job over meanwhile. A job that ends without it is taken off the list behind it.
   */
  readonly finish: <Answer>(work: (tx: Stores) => Promise<Answer>) => Promise<Answer>
}

/** What is to be done when a job of a kind is due. */
export interface JobDefinition {
  readonly kind: string
  /** May be begun again after a killed process, an error, or a claim that ran out: it does nothing twice that must not be. */
  readonly run: (engine: Engine, job: RunningJob) => Promise<void>
  /** For what is done again and again, by one process at a time: how long after its end, in milliseconds. It is never given up. */
  readonly every?: number
}
