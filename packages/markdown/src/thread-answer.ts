import type { TsuzuriError } from '@tsuzuri/model'
import type { ParsedMarkdown } from './parse-markdown.ts'

/** What a thread says of a text: the document, or the coded error it was refused with, in parts. */
export type ThreadAnswer =
  | { readonly parsed: ParsedMarkdown }
  | {
      readonly refused: Pick<TsuzuriError, 'code' | 'message'> & { readonly details: Pick<TsuzuriError, 'kind' | 'hint' | 'issues'> }
    }
