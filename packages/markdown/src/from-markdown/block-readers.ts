import type { RootContent } from 'mdast'
import { readBlockquote } from './blockquote.ts'
import { readCode } from './code.ts'
import { readContainerDirective } from './container-directive.ts'
import { readDefinition } from './definition.ts'
import { readFootnoteDefinition } from './footnote-definition.ts'
import { readHeading } from './heading.ts'
import { readHtml } from './html.ts'
import { readLeafDirective } from './leaf-directive.ts'
import { readList } from './list.ts'
import { readParagraph } from './paragraph.ts'
import type { BlockReader } from './read-state.ts'
import { readTable } from './table.ts'
import { readThematicBreak } from './thematic-break.ts'

/** One reader for each kind of block the dialect has. */
export const blockReaders: { readonly [Type in RootContent['type']]?: BlockReader<Type> } = {
  blockquote: readBlockquote,
  code: readCode,
  containerDirective: readContainerDirective,
  definition: readDefinition,
  footnoteDefinition: readFootnoteDefinition,
  heading: readHeading,
  html: readHtml,
  leafDirective: readLeafDirective,
  list: readList,
  paragraph: readParagraph,
  table: readTable,
  thematicBreak: readThematicBreak,
}
