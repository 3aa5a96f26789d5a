/** The elements that TipTap's StarterKit knows, and their attributes: what a client that tells no schema is taken to know. */
export const stockSchema: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['paragraph', new Set<string>()],
  ['heading', new Set(['level'])],
  ['blockquote', new Set<string>()],
  ['bulletList', new Set<string>()],
  ['orderedList', new Set(['start', 'type'])],
  ['listItem', new Set<string>()],
  ['codeBlock', new Set(['language'])],
  ['horizontalRule', new Set<string>()],
  ['hardBreak', new Set<string>()],
])
