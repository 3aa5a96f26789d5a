type Attributes = Readonly<Record<string, string>>

/** A block's attributes as one line, `state="open" limit="20"`; `readAttributes` reads it back. */
export const writeAttributes = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}="${value.replaceAll(/&(?=(?:quot|amp|#10);)|["\n]/g, (sign) => references[sign] ?? sign)}"`)
    .join(' ')

/**
 * The attributes a line says, as people type them: in quotation marks of any kind and width, or without. Null where some of it
 * says none, so that nothing that was typed is passed over.
 */
export const readAttributes = (line: string): Attributes | null => {
  const read: [string, string][] = []
  const rest = line.replaceAll(written, (_, name: string, ...values: readonly (string | undefined)[]) => {
    const value = values.slice(0, 4).find((one) => one !== undefined) ?? ''
    read.push([name, value.replaceAll(/&(?:quot|amp|#10);/g, (reference) => signs[reference] ?? reference)])
    return ''
  })
  return rest.trim() === '' ? Object.fromEntries(read) : null
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '\n': '&#10;' }
const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#10;': '\n' }

const written =
  /(?<=^|[\s,、])([A-Za-z_][\w.-]*)(?:\s*[=＝]\s*(?:"([^"]*)"|'([^']*)'|[“”＂]([^“”＂]*)[“”＂]|([^\s"'“”＂]+)))?(?=$|[\s,、])[,、]?/g
