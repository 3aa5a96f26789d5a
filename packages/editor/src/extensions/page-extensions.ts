import type { Extensions } from '@tiptap/core'
import { Code } from '@tiptap/extension-code'
import { CodeBlock } from '@tiptap/extension-code-block'
import { Heading } from '@tiptap/extension-heading'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import { asSpecified, asSpecifiedMark } from './as-specified.ts'
import { isSafeAddress } from './is-safe-address.ts'
import { PageImage } from './page-image.ts'
import { type PluginBlockOptions, PluginBlock } from './plugin-block.ts'
import { TypeFieldReference } from './type-field-reference.ts'
import { RawBlock, RawInline, UnknownBlock, UnknownInline } from './kept-nodes.ts'

/**
 * TipTap's nodes and marks, cut to the page's schema: the same names, content and attributes as `@tsuzuri/document` has, so
 * that nothing can be made that Markdown cannot say. A test holds the two together.
 */
export const pageExtensions = (options: PluginBlockOptions): Extensions => [
  StarterKit.configure({
    undoRedo: false,
    underline: false,
    trailingNode: false,
    heading: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    codeBlock: false,
    code: false,
    link: false,
  }),
  asSpecified(Heading),
  asSpecified(BulletList),
  asSpecified(OrderedList),
  asSpecified(ListItem),
  asSpecified(TaskList),
  asSpecified(TaskItem).configure({ nested: true }),
  asSpecified(CodeBlock),
  asSpecified(Table).configure({ resizable: false }),
  asSpecified(TableRow),
  asSpecified(TableCell),
  asSpecified(TableHeader),
  asSpecifiedMark(Code),
  asSpecifiedMark(Link).configure({ openOnClick: false, autolink: true, isAllowedUri: (address) => isSafeAddress(address ?? '') }),
  PageImage,
  PluginBlock.configure(options),
  RawBlock,
  RawInline,
  TypeFieldReference,
  UnknownBlock,
  UnknownInline,
]
