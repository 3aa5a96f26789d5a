import type { DocJson } from '@tsuzuri/document'
import { type FieldValues, longest } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { pageErrors } from './page-errors.ts'

export interface PageText {
  readonly content: DocJson
  /** What the front matter says beside title and type; null when it names no field. */
  readonly fields: FieldValues | null
  /** The page's own title and type, when the front matter says them. */
  readonly title?: string
  readonly type?: string
}

/** More than anybody reads on one page; longer ones would hold everybody else up while they are read. */
const mostLines = 20_000
/** What every door takes as a text by itself, so that a page can be written back as it was read. */
const mostBytes = 1024 * 1024

/**
 * A page written in the dialect. Throws `page.too-long`, `page.title-invalid`, and what `MarkdownReader` does:
 * `markdown.front-matter`, `markdown.too-deep`, `markdown.too-intricate`…
 */
export const readText = async ({ engine, actor }: Scope, markdown: string): Promise<PageText> => {
  if (Buffer.byteLength(markdown) > mostBytes) throw pageErrors['too-long'](`${mostBytes} bytes`)
  if (hasMoreLines(markdown)) throw pageErrors['too-long'](`${mostLines} lines`)
  const {
    content,
    fields: { title, type, ...fields },
  } = await engine.markdown.read(markdown, actor.id)
  if (isName(title) && !isTitle(title)) throw pageErrors['title-invalid']()
  return {
    content,
    fields: Object.keys(fields).length > 0 ? fields : null,
    ...(isName(title) ? { title } : {}),
    ...(isName(type) ? { type } : {}),
  }
}

const isName = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const isTitle = (title: string): boolean => title.length <= longest.title && !/\p{Cc}|\p{Cs}/u.test(title)

const hasMoreLines = (text: string): boolean => {
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1 && lines <= mostLines; at = text.indexOf('\n', at + 1)) lines += 1
  return lines > mostLines
}
