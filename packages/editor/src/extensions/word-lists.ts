/**
 * Makes lists of what Word calls one: paragraphs in a row, each with its list and level in a style and its sign as a text of
 * its own. `styleOf` answers what a style attribute said. A cell holds no list, so there the sign stays, as one can read it.
 */
export const listWordParagraphs = (content: DocumentFragment, styleOf: (element: Element) => string): void => {
  const run: Item[] = []
  for (const paragraph of content.querySelectorAll('p')) {
    const item = itemOf(paragraph, styleOf)
    if (item && paragraph.closest('td, th')) {
      item.sign?.replaceWith(item.isOrdered ? `${item.text} ` : '・')
      continue
    }
    if (run.length > 0 && !(item && follows(run.at(-1)?.paragraph, paragraph))) listRun(run.splice(0))
    if (item) run.push(item)
  }
  listRun(run)
}

interface Item {
  readonly paragraph: Element
  /** Lists of different names stay apart. */
  readonly list: string
  /** From 1. */
  readonly level: number
  /** Holds what Word draws before the text. */
  readonly sign: Element | undefined
  readonly text: string
  readonly isOrdered: boolean
}

const place = /(?:^|;)\s*mso-list\s*:\s*(l\d+)\s+level(\d+)/i
const ignored = /(?:^|;)\s*mso-list\s*:\s*ignore/i
/** In these a letter is a picture: `l` is a dot. */
const pictures = /wingdings|webdings|symbol/i
/** `1.`, `(2)`, `a)`, `ア.`, `一、`; a circled digit is one by NFKC. A letter on its own is a dot. */
const numbering = /\d|^[([]?(?:[a-z]{1,5}|\p{Script=Katakana}|\p{Script=Hiragana}|[一二三四五六七八九十百]+)[.)\],、]$/iu

const itemOf = (paragraph: Element, styleOf: (element: Element) => string): Item | undefined => {
  const [, list, level] = place.exec(styleOf(paragraph)) ?? []
  if (list === undefined || level === undefined) return undefined
  const sign = [...paragraph.querySelectorAll('span')].find((span) => ignored.test(styleOf(span)))
  const text = sign?.textContent.normalize('NFKC').trim() ?? ''
  const font = sign ? styleOf(sign) + (sign.parentElement ? styleOf(sign.parentElement) : '') : ''
  return { paragraph, list, level: Number(level), sign, text, isOrdered: !pictures.test(font) && numbering.test(text) }
}

const follows = (before: Element | undefined, paragraph: Element): boolean => paragraph.previousElementSibling === before

interface Open {
  readonly element: Element
  readonly item: Item
}

/** Puts lists in the place of paragraphs that follow one another. */
const listRun = (run: readonly Item[]): void => {
  const open: Open[] = []
  for (const item of run) {
    const isWithin = (list: Open): boolean => list.item.level <= item.level
    while (open.length > 0 && !isWithin(open.at(-1) as Open)) open.pop()
    const last = open.at(-1)
    if (last?.item.level === item.level && !isSameList(last.item, item)) open.pop()
    if (open.at(-1)?.item.level !== item.level) open.push({ element: startList(item, open.at(-1)?.element), item })
    const entry = document.createElement('li')
    open.at(-1)?.element.append(entry)
    item.sign?.remove()
    entry.append(item.paragraph)
  }
}

const isSameList = (one: Item, other: Item): boolean => one.isOrdered === other.isOrdered && one.list === other.list

/** A new list within the last entry of an outer one, else where the paragraph stands. */
const startList = ({ paragraph, isOrdered, text }: Item, outer: Element | undefined): Element => {
  const list = document.createElement(isOrdered ? 'ol' : 'ul')
  const start = /\d+(?=\D*$)/.exec(text)?.[0]
  if (isOrdered && start !== undefined && start !== '1') list.setAttribute('start', start)
  if (outer?.lastElementChild) outer.lastElementChild.append(list)
  else paragraph.before(list)
  return list
}
