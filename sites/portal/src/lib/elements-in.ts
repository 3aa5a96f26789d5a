/** The custom elements that stand in a piece of HTML: only their scripts are sent along. */
export const elementsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/<(tsuzuri-[a-z-]+)/g)].map((found) => found[1] ?? ''))
