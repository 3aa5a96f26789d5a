import type { TextSink } from './create-text-sink.ts'
import type { Zip } from './open-zip.ts'
import { walkXml } from './walk-xml.ts'

/** What is left out with all it holds: readings over kanji, what is there a second time for old programs. */
const leftOut = new Set(['rt', 'Fallback'])

/** Reads the paragraphs of a part, of Word's or PowerPoint's making: each a line. Numbers of slides, which the program fills in, are left out. */
export const readParagraphs = async (zip: Zip, part: string, sink: TextSink): Promise<void> => {
  let out = 0
  let within = false
  await walkXml(zip.read(part), {
    open: (name, attributes) => {
      if (out > 0 || leftOut.has(name) || (name === 'fld' && attributes['type'] === 'slidenum')) out += 1
      else if (name === 't') within = true
      else if (name === 'tab') sink.add('\t')
      else if (name === 'br' || name === 'cr') sink.add('\n')
    },
    text: (text) => {
      if (within && out === 0) sink.add(text)
    },
    close: (name) => {
      if (out > 0) out -= 1
      else if (name === 't') within = false
      else if (name === 'p') sink.add('\n')
    },
    isDone: sink.isFull,
  })
}
