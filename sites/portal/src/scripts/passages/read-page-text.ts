import { bareText } from '@tsuzuri/model/bare-text'

/** What stands in the article but is not text of the page itself. */
const foreign = '[data-block], .raw-block, .raw-inline, .unknown-inline, .unknown-block, .failed-block, .remarked__link, .empty'

/** A text of the article, and which units of the page's text without white space it holds. */
export interface TextPlace {
  readonly node: Text
  readonly from: number
  readonly to: number
}
export interface PageText {
  readonly bare: string
  readonly places: readonly TextPlace[]
}

/** The words of the page in the order they are read, as the server counts them. */
export const readPageText = (article: Element): PageText => {
  const places: TextPlace[] = []
  let bare = ''
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
    return node instanceof Element && node.matches(foreign) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    const words = bareText(node.data)
    places.push({ node, from: bare.length, to: bare.length + words.length })
    bare += words
  }
  return { bare, places }
}
