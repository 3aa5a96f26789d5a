import { AsyncLocalStorage } from 'node:async_hooks'

/** Lets tasks run one after another, in the order they came. */
export interface Queue {
  run<Answer>(task: () => Promise<Answer>): Promise<Answer>
  /** Before all that waits, after what is under way; but never twice in a row while something waits. */
  runNext<Answer>(task: () => Promise<Answer>): Promise<Answer>
}

type Task = () => Promise<unknown>

export const createQueue = (): Queue => {
  const waiting: Task[] = []
  const urgent: Task[] = []
  let working = false
  let wasUrgent = false

  const work = async (): Promise<void> => {
    working = true
    for (let task = next(); task; task = next()) await task().catch(() => {})
    working = false
  }
  const next = (): Task | undefined => {
    wasUrgent = urgent.length > 0 && !(wasUrgent && waiting.length > 0)
    return wasUrgent ? urgent.shift() : waiting.shift()
  }

  const add = <Answer>(line: Task[], task: () => Promise<Answer>): Promise<Answer> => {
    const { promise, resolve } = Promise.withResolvers<Answer>()
    // Whoever has it run, it stands where it was asked for: in its unit, among those who listen to its statements.
    const begin = AsyncLocalStorage.bind(task)
    line.push(() => {
      const answer = begin()
      resolve(answer)
      return answer
    })
    if (!working) void work()
    return promise
  }

  return { run: (task) => add(waiting, task), runNext: (task) => add(urgent, task) }
}
