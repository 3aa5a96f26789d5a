import type { Data } from 'unified'

const opening = ':field['
const longest = 400
const codes = { closing: 93, hash: 35, end: -1 }
/** `[`, `\`, `|`, `<`: what would end a cell, or be read as something else. */
const refused = new Set([91, 92, 124, 60])

/** `:field[給与規程#支給日]` within a line: read letter by letter as one piece, as HTML is, and written back the same. */
export const fieldReferenceSyntax: NonNullable<Data['micromarkExtensions']>[number] = {
  text: {
    [opening.charCodeAt(0)]: {
      name: 'fieldReference',
      tokenize: (effects, ok, nok) => {
        let read = 0
        let hasHash = false
        const open = (code: number | null) => {
          if (code !== opening.charCodeAt(read)) return nok(code)
          effects.consume(code)
          read += 1
          return read === opening.length ? inside : open
        }
        const inside = (code: number | null) => {
          if (code === codes.closing && hasHash) {
            effects.consume(code)
            effects.exit('htmlTextData')
            effects.exit('htmlText')
            return ok
          }
          if (code === null || code <= codes.end || code === codes.closing || refused.has(code) || read > longest) return nok(code)
          hasHash ||= code === codes.hash
          effects.consume(code)
          read += 1
          return inside
        }
        return (code) => {
          effects.enter('htmlText')
          effects.enter('htmlTextData')
          return open(code)
        }
      },
    },
  },
}
