import type { Element } from 'hast'
import { h } from './h.ts'

export interface RecordsMore {
  /** That not all are shown. */
  readonly text: string
  /** Where all of them stand, page by page. */
  readonly href: string
  readonly label: string
}

/** Says below a table that there is more than it shows, and leads there. */
export const recordsMore = ({ text, href, label }: RecordsMore): Element =>
  h('p', { className: ['records__more'] }, [text, ' ', h('a', { href }, label)])
