import type { DocMark } from '@tsuzuri/document'
import type { PhrasingContent } from 'mdast'

export const writeLink = (mark: DocMark, children: PhrasingContent[]): PhrasingContent[] => {
  const url = String(mark.attrs?.['href'] ?? '')
  const title = mark.attrs?.['title']
  return [{ type: 'link', url, title: typeof title === 'string' ? title : null, children: unshortened(url, children) }]
}

/** What CommonMark takes for a mail address between `<` and `>`. */
const mail = /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:(?!-)[A-Za-z0-9-]{1,63}(?<!-)\.)*(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/

/** The printer shortens a link of one text that is its own address; with an empty one beside it, it does not. */
const unshortened = (url: string, children: PhrasingContent[]): PhrasingContent[] => {
  const [only, ...others] = children
  const isShortened = only?.type === 'text' && others.length === 0 && url === `mailto:${only.value}`
  return isShortened && !mail.test(only.value) ? [only, { type: 'text', value: '' }] : children
}
