import { bareText } from '@tsuzuri/model/bare-text'
import type { TextFlow, TextRange } from './text-flow.ts'

export interface SoughtWords {
  readonly quote: string
  /** What must stand right before and after. */
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** More places than this say no more than that there are many. */
const most = 1000

/** All places at which words stand in a page, white space aside; none for words that are nothing but white space. */
export const findWords = ({ bare }: TextFlow, { quote, prefix = '', suffix = '' }: SoughtWords): readonly TextRange[] => {
  const [before, words, after] = [bareText(prefix), bareText(quote), bareText(suffix)]
  const found: TextRange[] = []
  if (words === '') return found
  const sought = `${before}${words}${after}`
  for (let at = bare.indexOf(sought); at !== -1 && found.length < most; at = bare.indexOf(sought, at + 1)) {
    found.push({ from: at + before.length, to: at + before.length + words.length })
  }
  return found
}
