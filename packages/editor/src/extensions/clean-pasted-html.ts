import { listWordParagraphs } from './word-lists.ts'

/**
 * HTML from the clipboard without what the policy of this site refuses to apply (styles) or to load, so that the browser has
 * nothing to complain of when it is parsed. What a style says that the page can say, too (bold, italic, struck through, an entry of
 * a list of Word, to which side a cell is set), is said without it instead.
 */
export const cleanPastedHtml = (html: string): string => {
  const template = document.createElement('template')
  template.innerHTML = withoutStyles(html)
  const { content } = template
  for (const element of content.querySelectorAll('meta, link, title, script, xml, img[src^="file:" i], img[src^="cid:" i]'))
    element.remove()
  listWordParagraphs(content, (element) => element.getAttribute(kept) ?? '')
  for (const element of content.querySelectorAll(`[${kept}]`)) sayByElements(element)
  return template.innerHTML
}

/** Where the text of a style waits: a browser that may not apply one complains as soon as it has parsed it. */
const kept = 'data-pasted-style'

const styleSheet = /<style\b[^]*?<\/style\s*>/gi
const comment = /<!--[^]*?-->/g
const openTag = /<[a-z][^\s/>]*(?:[^>"']|"[^"]*"|'[^']*')*>/gi
const styleAttribute = /(^|\s)style(?=\s*=)/gi

const withoutStyles = (html: string): string =>
  html
    .replaceAll(styleSheet, '')
    .replaceAll(comment, '')
    .replaceAll(openTag, (tag) => renameStyle(tag))

/** Only a name of an attribute, never the same letters within a value. */
const renameStyle = (tag: string): string =>
  tag
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) => (index % 2 === 0 ? part.replaceAll(styleAttribute, `$1${kept}`) : part))
    .join('')

const said: readonly (readonly [element: string, style: RegExp])[] = [
  ['strong', /(?:^|;)\s*font-weight\s*:\s*(?:bold|bolder|[6-9]00)\b/i],
  ['em', /(?:^|;)\s*font-style\s*:\s*italic\b/i],
  ['s', /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*\bline-through\b/i],
]
const notBold = /(?:^|;)\s*font-weight\s*:\s*(?:normal|[1-4]00)\b/i
const setTo = /(?:^|;)\s*text-align\s*:\s*(left|center|right)\b/i
const boldTags = new Set(['B', 'STRONG'])
const structural = 'table, thead, tbody, tfoot, tr, col, colgroup, ul, ol, p, h1, h2, h3, h4, h5, h6, div, blockquote, pre'

const sayByElements = (element: Element): void => {
  const style = element.getAttribute(kept) ?? ''
  element.removeAttribute(kept)
  if (boldTags.has(element.tagName) && notBold.test(style)) return element.replaceWith(...element.childNodes)
  const side = setTo.exec(style)?.[1]
  if (side !== undefined && element.matches('td, th')) element.setAttribute('align', side.toLowerCase())
  // A cell or a paragraph is styled as a whole for looks; what is emphasised within it is told by spans.
  if (element.matches(`td, th, li, ${structural}`)) return
  for (const [name, pattern] of said) {
    if (!pattern.test(style)) continue
    const emphasis = document.createElement(name)
    emphasis.append(...element.childNodes)
    element.append(emphasis)
  }
}
