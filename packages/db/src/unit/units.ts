import { AsyncLocalStorage } from 'node:async_hooks'
import type { DomainEvent } from '@tsuzuri/model'
import { toldFullDisk } from './told-full-disk.ts'
import { createQueue } from './queue.ts'
import { unitErrors } from './unit-errors.ts'

/** A transaction that has begun, on the connection it runs on. */
export interface Transaction<Connection> {
  readonly connection: Connection
  commit(): Promise<void>
  rollback(): Promise<void>
}

export type CommitListener = (events: readonly DomainEvent[]) => void

/** A unit of work that is still open. */
export interface OpenUnit<Connection> {
  readonly connection: Connection
  readonly events: DomainEvent[]
  /** Runs one statement; when it fails the whole unit will be undone, as PostgreSQL has it, whoever catches the error. */
  statement<Answer>(run: (connection: Connection) => Answer | Promise<Answer>): Promise<Answer>
}

export interface Units<Connection> {
  /**
   * Runs `work` in a transaction of its own, or in the one that is open around the caller. What does not `last` may be lost when the
   * machine loses its power, whole and never in part.
   */
  run<Answer>(work: () => Promise<Answer>, how?: { readonly lasts: boolean }): Promise<Answer>
  /** The open unit the caller stands in. */
  current(): OpenUnit<Connection> | null
  /** Runs a task between two units, in turn with them. */
  between<Answer>(task: () => Promise<Answer>): Promise<Answer>
  /** Runs a task between two units, before all that wait. */
  next<Answer>(task: () => Promise<Answer>): Promise<Answer>
  onCommit(listener: CommitListener): () => void
  /** Refuses what comes from now on and waits for what came before. */
  close(): Promise<void>
}

interface State<Connection> extends OpenUnit<Connection> {
  open: boolean
  failure: { readonly error: unknown } | null
}

/**
 * Units of work over anything that can begin a transaction. One runs at a time, on both databases: so reading and then
 * writing in a unit is safe without locks, units never deadlock, and listeners hear of commits in their order.
 */
export const createUnits = <Connection>(begin: (lasts: boolean) => Promise<Transaction<Connection>>): Units<Connection> => {
  const surrounding = new AsyncLocalStorage<State<Connection>>()
  const queue = createQueue()
  const listeners = new Set<CommitListener>()
  let closed = false

  const current = (): State<Connection> | null => {
    const unit = surrounding.getStore()
    return unit?.open ? unit : null
  }

  const join = async <Answer>(unit: State<Connection>, work: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await work()
    } catch (error) {
      unit.failure ??= { error }
      throw error
    }
  }

  const transact = async <Answer>(work: () => Promise<Answer>, lasts: boolean): Promise<Answer> => {
    const transaction = await begin(lasts)
    const unit = createState(transaction.connection)
    try {
      const answer = await surrounding.run(unit, work)
      unit.open = false
      if (unit.failure) throw unit.failure.error
      await transaction.commit()
      if (unit.events.length > 0) surrounding.exit(() => announce(listeners, unit.events))
      return answer
    } catch (error) {
      unit.open = false
      await transaction.rollback()
      throw toldFullDisk(error)
    }
  }

  const refuseClosed = (): void => {
    if (closed) throw unitErrors.closed()
  }

  return {
    run: async (work, { lasts } = { lasts: true }) => {
      const unit = current()
      if (unit) return join(unit, work)
      refuseClosed()
      return queue.run(() => transact(work, lasts))
    },
    current,
    between: async (task) => {
      refuseClosed()
      return queue.run(task)
    },
    next: async (task) => {
      refuseClosed()
      return queue.runNext(task)
    },
    onCommit: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      closed = true
      await queue.run(async () => {})
    },
  }
}

const createState = <Connection>(connection: Connection): State<Connection> => {
  // A connection does one thing at a time, however many statements a unit asks for at once.
  const statements = createQueue()
  const unit: State<Connection> = {
    connection,
    events: [],
    open: true,
    failure: null,
    statement: (run) =>
      statements.run(async () => {
        if (unit.failure) throw unitErrors.broken()
        try {
          return await run(connection)
        } catch (error) {
          unit.failure ??= { error }
          throw error
        }
      }),
  }
  return unit
}

const announce = (listeners: ReadonlySet<CommitListener>, events: readonly DomainEvent[]): void => {
  for (const listener of listeners) {
    try {
      listener(events)
    } catch (error) {
      // What is committed stays committed, and the next listener has a right to hear of it.
      process.emitWarning(error instanceof Error ? error : String(error))
    }
  }
}
