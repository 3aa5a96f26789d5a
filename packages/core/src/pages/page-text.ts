import type { DocJson } from '@tsuzuri/document'
import { parseMarkdown } from '@tsuzuri/markdown'
import type { FieldValues } from '@tsuzuri/model'

export interface PageText {
  readonly content: DocJson
  /** What the front matter says beside title and type; null when it names no field. */
  readonly fields: FieldValues | null
  /** The page's own title and type, when the front matter says them. */
  readonly title?: string
  readonly type?: string
}

/** A page written in the dialect. Throws `markdown.front-matter`, `markdown.too-deep`. */
export const readText = (markdown: string): PageText => {
  const {
    content,
    fields: { title, type, ...fields },
  } = parseMarkdown(markdown)
  return {
    content,
    fields: Object.keys(fields).length > 0 ? fields : null,
    ...(isName(title) ? { title } : {}),
    ...(isName(type) ? { type } : {}),
  }
}

const isName = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
