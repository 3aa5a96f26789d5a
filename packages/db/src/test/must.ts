/** The value, which the test cannot go on without. */
export const must = <Value>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Error('What the test needs is not there.')
  return value
}
