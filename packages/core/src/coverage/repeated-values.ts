import type { FieldValue, Page } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { isFilled } from './is-filled.ts'

export interface RepeatedValue {
  /** The page type's name, which says what the field is. */
  readonly type: string
  readonly field: string
  readonly value: FieldValue
  readonly pages: readonly Page[]
}

/** The facts that several pages of a type have with the same value. What a page says of itself is no such fact. */
export const repeatedValues = ({ engine }: Scope, pages: readonly Page[]): readonly RepeatedValue[] => {
  const found = new Map<string, { type: string; field: string; value: FieldValue; pages: Page[] }>()
  for (const page of pages) {
    const type = engine.registry.pageTypes.get(page.type)
    // Minutes and the like tell of a day each.
    if (!type?.confirmed) continue
    for (const [field, { ofPage }] of Object.entries(type.fields)) {
      const value = page.fields[field]
      if (ofPage || value === undefined || !isFilled(value)) continue
      const key = JSON.stringify([page.type, field, value])
      const one = found.get(key)
      if (one) one.pages.push(page)
      else found.set(key, { type: page.type, field, value, pages: [page] })
    }
  }
  return [...found.values()].filter((one) => one.pages.length > 1)
}
