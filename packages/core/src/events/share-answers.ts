/**
 * Asks once for all who come while an earlier question is under way: its answer may be older than their coming, the next one's
 * is not.
 */
export const shareAnswers = <Answer>(ask: () => Promise<Answer>): (() => Promise<Answer>) => {
  let underWay: Promise<Answer> | null = null
  let next: Promise<Answer> | null = null

  const begin = (): Promise<Answer> => {
    const asked = ask().finally(() => {
      underWay = null
    })
    underWay = asked
    return asked
  }
  return () => {
    if (!underWay) return begin()
    const after = () => {
      next = null
      return begin()
    }
    next ??= underWay.then(after, after)
    return next
  }
}
