/**
 * What the address of a page asks its blocks to show instead of what is written in the page: attributes by the block's
 * place. That is its name, for the second different block of that name on the page `name.2`, and so on.
 */
export type AskedViews = ReadonlyMap<string, Readonly<Record<string, string>>>

export const noAskedViews: AskedViews = new Map()

/** Reads `calendar.view=list&calendar.month=2026-12`. What names no attribute of a block is passed over. */
export const readAskedViews = (query: string): AskedViews => {
  const views = new Map<string, Record<string, string>>()
  for (const [name, value] of new URLSearchParams(query)) {
    const [, place, attribute] = /^([a-z][a-z0-9-]*(?:\.\d+)?)\.([a-zA-Z][\w-]*)$/.exec(name) ?? []
    if (place === undefined || attribute === undefined) continue
    views.set(place, { ...views.get(place), [attribute]: value })
  }
  return views
}

/** The same as a query, to be read by `readAskedViews`. */
export const writeAskedViews = (views: AskedViews): string =>
  String(
    new URLSearchParams(
      [...views].flatMap(([place, attributes]) => Object.entries(attributes).map(([name, value]) => [`${place}.${name}`, value])),
    ),
  )
