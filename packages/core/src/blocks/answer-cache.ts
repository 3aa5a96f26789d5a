/** Answers kept by key, the least recently used dropped first. Who asks while an answer is being made waits for the same one. */
export interface AnswerCache<Answer> {
  readonly get: (key: string, make: () => Promise<Answer>) => Promise<Answer>
}

/** Keeps at most `limit` answers. A failure is not kept. */
export const createAnswerCache = <Answer>(limit: number): AnswerCache<Answer> => {
  const answers = new Map<string, Promise<Answer>>()
  return {
    get: (key, make) => {
      const known = answers.get(key)
      if (known) {
        answers.delete(key)
        answers.set(key, known)
        return known
      }
      const answer = make()
      answers.set(key, answer)
      answer.catch(() => {
        if (answers.get(key) === answer) answers.delete(key)
      })
      if (answers.size > limit)
        for (const oldest of answers.keys()) {
          answers.delete(oldest)
          break
        }
      return answer
    },
  }
}
