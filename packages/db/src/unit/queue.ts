/** Lets tasks run one after another, in the order they came. */
export interface Queue {
  run<Answer>(task: () => Promise<Answer>): Promise<Answer>
}

export const createQueue = (): Queue => {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run: (task) => {
      const answer = last.then(task)
      last = answer.catch(() => {})
      return answer
    },
  }
}
