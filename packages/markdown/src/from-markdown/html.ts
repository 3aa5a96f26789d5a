import { readPlaceholder } from '../placeholder.ts'
import type { BlockReader } from './read-state.ts'

/** Kept word for word. What is left open at the end of its text is closed, so that it does not swallow what is written after it. */
export const readHtml: BlockReader<'html'> = (node) => {
  const json = readPlaceholder(node.value)
  return [
    json === undefined
      ? { type: 'rawBlock', attrs: { source: closed(node.value), kind: 'html' } }
      : { type: 'unknownBlock', attrs: { json } },
  ]
}

/** HTML that goes on over blank lines: how it begins, what ends it, and what is written where that is missing. */
const open: readonly (readonly [begin: RegExp, end: RegExp, close: (source: string) => string])[] = [
  [/^ *<!--/, /-->/, () => '-->'],
  [/^ *<\?/, /\?>/, () => '?>'],
  [/^ *<!\[CDATA\[/, /\]\]>/, () => ']]>'],
  [/^ *<![a-z]/i, />/, () => '>'],
  [
    /^ *<(?:pre|script|style|textarea)(?=[\s>]|$)/i,
    /<\/(?:pre|script|style|textarea)>/i,
    (source) => `</${/[a-z]+/i.exec(source)?.[0] ?? ''}>`,
  ],
]

const closed = (source: string): string => {
  const [, end, close] = open.find(([begin]) => begin.test(source)) ?? []
  return !end || !close || end.test(source) ? source : `${source.trimEnd()}\n${close(source)}`
}
