import type { FieldValue } from '@tsuzuri/model'

/** Whether two values of a field are equal as JSON, with keys in any order. */
export const sameValue = (one: FieldValue | undefined, other: FieldValue | undefined): boolean => canonical(one) === canonical(other)

const canonical = (value: FieldValue | undefined): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  ) ?? 'absent'
