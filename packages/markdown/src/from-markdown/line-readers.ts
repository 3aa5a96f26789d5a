import type { PhrasingContent } from 'mdast'
import { readBreak } from './break.ts'
import { readDelete } from './delete.ts'
import { readEmphasis } from './emphasis.ts'
import { readFootnoteReference } from './footnote-reference.ts'
import { readImage } from './image.ts'
import { readImageReference } from './image-reference.ts'
import { readInlineCode } from './inline-code.ts'
import { readInlineHtml } from './inline-html.ts'
import { readLink } from './link.ts'
import { readLinkReference } from './link-reference.ts'
import type { LineReader } from './read-state.ts'
import { readStrong } from './strong.ts'
import { readText } from './text.ts'

/** One reader for each thing that can stand in a line. */
export const lineReaders: { readonly [Type in PhrasingContent['type']]?: LineReader<Type> } = {
  break: readBreak,
  delete: readDelete,
  emphasis: readEmphasis,
  footnoteReference: readFootnoteReference,
  html: readInlineHtml,
  image: readImage,
  imageReference: readImageReference,
  inlineCode: readInlineCode,
  link: readLink,
  linkReference: readLinkReference,
  strong: readStrong,
  text: readText,
}
