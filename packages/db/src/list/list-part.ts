import type { List, ListQuery } from '@tsuzuri/model'
import { listErrors } from './list-errors.ts'
import { readLimit } from './read-list.ts'

/**
 * The part of a list at hand that a query asks for; all of it when it names no limit. `keyOf` tells its items apart.
 * Throws `list.cursor-invalid`, `list.limit-invalid`.
 */
export const listPart = <Item>(items: readonly Item[], keyOf: (item: Item) => string, { limit, cursor }: ListQuery): List<Item> => {
  const start = cursor === undefined ? 0 : items.findIndex((item) => textOf(keyOf(item)) === cursor) + 1
  if (cursor !== undefined && start === 0) throw listErrors['cursor-invalid']()
  const end = limit === undefined ? items.length : start + readLimit({ limit })
  const part = items.slice(start, end)
  const last = part.at(-1)
  return { items: part, next: last !== undefined && end < items.length ? textOf(keyOf(last)) : null }
}

const textOf = (key: string): string => Buffer.from(key).toString('base64url')
