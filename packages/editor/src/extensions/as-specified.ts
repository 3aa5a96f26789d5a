import type { Attributes, Mark, Node } from '@tiptap/core'
import { type AttributeValue, markSpecs, nodeSpecs, type MarkSpecData, type NodeSpecData } from '@tsuzuri/document'
import { carried } from './carried.ts'

const nodes: Readonly<Record<string, NodeSpecData>> = nodeSpecs
const marks: Readonly<Record<string, MarkSpecData>> = markSpecs

/** A node of TipTap's with the content, group and attributes of the page's schema; its commands, keys and input rules stay. */
export const asSpecified = <Options, Storage>(node: Node<Options, Storage>): Node<Options, Storage> => {
  const { content, group, attrs } = nodes[node.name] ?? {}
  return node.extend({
    ...(content === undefined ? {} : { content }),
    ...(group === undefined ? {} : { group }),
    addAttributes() {
      return attributesOf(attrs, this.parent?.())
    },
  })
}

export const asSpecifiedMark = <Options, Storage>(mark: Mark<Options, Storage>): Mark<Options, Storage> => {
  const { attrs, excludes = '' } = marks[mark.name] ?? {}
  return mark.extend({
    excludes,
    addAttributes() {
      return attributesOf(attrs, this.parent?.())
    },
  })
}

/** Only the schema's attributes; how they are read from pasted HTML comes from TipTap where it knows them. */
const attributesOf = (attrs: Readonly<Record<string, AttributeValue>> = {}, theirs: Attributes = {}): Attributes =>
  Object.fromEntries(
    Object.entries(carried(attrs)).map(([name, ours]) => [name, theirs[name] ? { ...theirs[name], default: attrs[name] } : ours]),
  )
