/** How a node that only a newer version knows is written: a processing instruction, which every Markdown reader passes over. */
export const printPlaceholder = (json: string): string =>
  `<?tsuzuri-node ${json.replaceAll('?', '\\u003f').replaceAll('>', '\\u003e').replaceAll('\n', ' ')}?>`

/** The JSON such an instruction holds; undefined when it is something else. */
export const readPlaceholder = (html: string): string | undefined => /^<\?tsuzuri-node (\{.*\})\?>$/s.exec(html.trim())?.[1]
