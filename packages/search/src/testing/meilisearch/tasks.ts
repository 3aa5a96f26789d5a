/** Work that is accepted at once and done later, one after another, as Meilisearch does it. */
export interface Tasks {
  /** `work` answers what went wrong, or null. */
  readonly add: (indexUid: string | null, type: string, work: () => TaskFailure | null) => Enqueued
  readonly get: (uid: number) => unknown
  /** Has the next so many tasks fail inside, whatever they are. */
  readonly failNext: (count: number) => void
}

export interface TaskFailure {
  readonly code: string
  readonly type: 'invalid_request' | 'internal'
  readonly message: string
}
interface Enqueued {
  readonly taskUid: number
  readonly indexUid: string | null
  readonly status: 'enqueued'
  readonly type: string
  readonly enqueuedAt: string
}

/** A task is enqueued when it is first asked for, processing the second time, and then done. */
export const createTasks = (): Tasks => {
  const tasks: { asked: number; error: TaskFailure | null; run: (() => TaskFailure | null) | null; enqueued: Enqueued }[] = []
  let toFail = 0
  /** All before it come first. */
  const runUpTo = (uid: number): void => {
    for (const task of tasks.slice(0, uid + 1)) {
      if (!task.run) continue
      const failure: TaskFailure | null = toFail > 0 ? { code: 'internal', type: 'internal', message: 'The disk is full.' } : null
      if (failure) toFail -= 1
      task.error = failure ?? task.run()
      task.run = null
    }
  }
  return {
    add: (indexUid, type, work) => {
      const enqueued = { taskUid: tasks.length, indexUid, status: 'enqueued', type, enqueuedAt: new Date().toISOString() } as const
      tasks.push({ asked: 0, error: null, run: work, enqueued })
      return enqueued
    },
    get: (uid) => {
      const task = tasks[uid]
      if (!task) return null
      task.asked += 1
      if (task.asked === 1) return { ...task.enqueued, uid, error: null }
      runUpTo(uid)
      return { ...task.enqueued, uid, status: task.error ? 'failed' : 'succeeded', error: task.error }
    },
    failNext: (count) => {
      toFail = count
    },
  }
}
