import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asSent } from './as-sent.ts'

test('is what JSON makes of it', () => {
  const value = fc.anything({ withDate: true, withNullPrototype: false, withBoxedValues: false })
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value), (body) => {
      expect(asSent(body)).toEqual(JSON.parse(JSON.stringify(body)))
    }),
    { numRuns: 1000 },
  )
})
