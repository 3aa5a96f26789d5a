import { parseContent, writeContent as writeBody } from '@tsuzuri/document'
import type { FieldValues, Page, RevisionKind } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { authorizePage } from './authorize-page.ts'
import { livePage } from './get-page.ts'
import { type PageText, readText } from './page-text.ts'
import { pageSubject, requireHomeType, requirePageType } from './page-type.ts'
import { saveChange, type WrittenContent } from './save-change.ts'

export interface WriteContent {
  /** Id or path. */
  readonly page: string
  /** The dialect's text. Front matter says all of the fields, and may give title and type; without it they stay as they are. */
  readonly markdown?: string | undefined
  /** Instead of Markdown: the document as ProseMirror JSON. */
  readonly content?: unknown
  /** All of the fields; they win over front matter. */
  readonly fields?: FieldValues | undefined
  /** The etag of the content the change was made on; what is there now unless told. */
  readonly base?: string | undefined
  /** Nothing is written when something would be lost by it, of this change or of what others did since the base. */
  readonly strict?: boolean | undefined
  /** What the revision says of it. */
  readonly message?: string | undefined
}

/**
 * Changes what a page says, as a merge: the change from `base` to the given text is made in the live document, so that what
 * others typed since stays. Cuts a revision before, when there is something to keep, and after. Throws `page.missing`,
 * `access.denied`, `page.base-gone`, `page.conflicts`, `page.fields-invalid`, `page.home-single`, `page.home-fixed`, `document.invalid`, and what
 * `readText` does.
 */
export const writeContent = async (scope: Scope, input: WriteContent): Promise<WrittenContent> => {
  const page = await livePage(scope.read.pages, input.page)
  authorizePage(scope, 'page.edit', page, input.page)
  return write(scope, page, input, 'write')
}

interface Written extends Omit<WriteContent, 'page'> {
  /** Where the text gives none. */
  readonly title?: string | undefined
  readonly type?: string | undefined
}

/** The same for use cases that have decided already who may. */
export const write = async (
  scope: Scope,
  page: Page,
  input: Written,
  kind: Exclude<RevisionKind, 'auto' | 'manual'>,
): Promise<WrittenContent> => {
  const text = input.markdown === undefined ? null : await readText(scope, input.markdown)
  const content = input.content === undefined ? text?.content : parseContent(input.content)
  const { title = input.title, type = input.type ?? page.type } = text ?? {}
  requirePageType(scope.engine.registry, type)
  requireHomeType(scope.engine.registry, page, page.type, type)
  // Before anything is merged: what is refused must not have changed the text.
  if (type !== page.type) authorize(scope, 'page.edit', pageSubject(scope.engine.registry, { type, trashedAt: null }))
  const keepBlank = input.content === undefined
  const saved = await saveChange(scope, page, {
    type,
    write: (fork) => {
      if (content) writeBody(fork, content, undefined, { keepBlank })
    },
    fields: fieldsOf(input, text),
    base: input.base,
    refuse: input.strict ? 'any' : 'nothing',
    rename: { title, type },
    kind,
    message: input.message ?? '',
  })
  return saved.content
}

/** Front matter cannot say fields named as its own two keys; those stay. */
const fieldsOf =
  (input: Omit<WriteContent, 'page'>, text: PageText | null) =>
  (present: FieldValues): FieldValues => {
    if (input.fields) return input.fields
    const { title, type } = present
    return text?.fields ? { ...(title === undefined ? {} : { title }), ...(type === undefined ? {} : { type }), ...text.fields } : present
  }
