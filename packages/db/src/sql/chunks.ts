// Well below the number of parameters either database takes in one statement, whatever a row has of columns.
const atOnce = 500

/** The items, as many at a time as fit into one statement. */
export const chunks = function* <Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += atOnce) yield items.slice(start, start + atOnce)
}
