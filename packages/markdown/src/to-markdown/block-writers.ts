import type { BlockWriter } from './block-writer.ts'
import { writeBlockquote } from './blockquote.ts'
import { writeCodeBlock } from './code-block.ts'
import { writeHeading } from './heading.ts'
import { writeHorizontalRule } from './horizontal-rule.ts'
import { writeList } from './list.ts'
import { writeParagraph } from './paragraph.ts'
import { writePluginBlock } from './plugin-block.ts'
import { writeRawBlock } from './raw-block.ts'
import { writeTable } from './table.ts'
import { writeUnknownBlock } from './unknown-block.ts'

/** One writer for each kind of block the document has. */
export const blockWriters: ReadonlyMap<string, BlockWriter> = new Map([
  ['blockquote', writeBlockquote],
  ['bulletList', writeList],
  ['codeBlock', writeCodeBlock],
  ['heading', writeHeading],
  ['horizontalRule', writeHorizontalRule],
  ['orderedList', writeList],
  ['paragraph', writeParagraph],
  ['pluginBlock', writePluginBlock],
  ['rawBlock', writeRawBlock],
  ['table', writeTable],
  ['taskList', writeList],
  ['unknownBlock', writeUnknownBlock],
])
