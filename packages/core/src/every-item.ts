import type { List, ListQuery } from '@tsuzuri/model'

/** All items of a list, read page by page as they are asked for. */
export const everyItem = async function* <Item>(read: (query: ListQuery) => Promise<List<Item>>): AsyncGenerator<Item> {
  let cursor: string | undefined
  do {
    const list = await read({ limit: 200, cursor })
    yield* list.items
    cursor = list.next ?? undefined
  } while (cursor !== undefined)
}
