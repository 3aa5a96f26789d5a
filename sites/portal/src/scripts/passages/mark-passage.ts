import { bareText } from '@tsuzuri/model/bare-text'
import { bareUnit } from '@tsuzuri/model/bare-unit'
import { readPageText } from './read-page-text.ts'

export interface Marked {
  readonly id: string
  /** Where the server says it begins in the page's text without white space. */
  readonly from: number
  readonly words: string
  /** What the link to its thread is called. */
  readonly label: string
}

/**
 * Marks a passage in the article, and puts a link to its thread behind it. The text that is read may be older than what the
 * server knows: then its words are looked for nearby. Answers whether they are there.
 */
export const markPassage = (article: Element, { id, from, words, label }: Marked): boolean => {
  const { bare, places } = readPageText(article)
  const sought = bareText(words)
  const begin = sought === '' ? undefined : nearest(bare, sought, from)
  if (begin === undefined) return false
  const end = begin + sought.length
  const marks = places
    .filter((place) => place.from < end && begin < place.to)
    .map(({ node, from: start, to }) => wrap(node, Math.max(begin, start) - start, Math.min(end, to) - start, id))
  const [first] = marks
  const last = marks.at(-1)
  if (!first || !last) return false
  first.id = `passage-${id}`
  const link = document.createElement('a')
  link.className = 'remarked__link'
  link.href = `#thread-${id}`
  link.setAttribute('aria-label', label)
  // A link cannot stand in another.
  ;(last.closest('a') ?? last).after(link)
  return true
}

/** Takes all marks out again; the text is as it was. */
export const unmarkPassages = (article: Element): void => {
  for (const link of article.querySelectorAll('.remarked__link')) link.remove()
  for (const mark of article.querySelectorAll('mark.remarked')) mark.replaceWith(...mark.childNodes)
  article.normalize()
}

const nearest = (bare: string, sought: string, from: number): number | undefined => {
  let best: number | undefined
  for (let at = bare.indexOf(sought); at !== -1; at = bare.indexOf(sought, at + 1)) {
    if (best === undefined || Math.abs(at - from) < Math.abs(best - from)) best = at
    if (at >= from) break
  }
  return best
}

/** Wraps units of a text, counted without white space. */
const wrap = (node: Text, from: number, to: number, id: string): HTMLElement => {
  const start = bareUnit(node.data, from)
  const words = start === 0 ? node : node.splitText(start)
  const length = bareUnit(words.data, to - from - 1) + 1
  if (length < words.data.length) words.splitText(length)
  const mark = document.createElement('mark')
  mark.className = 'remarked'
  mark.dataset['passage'] = id
  words.replaceWith(mark)
  mark.append(words)
  return mark
}
