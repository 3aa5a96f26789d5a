import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'
import type { AttributeValue } from './doc-json.ts'
import { type MarkName, markSpecs, type NodeName, nodeSpecs, type NodeSpecData } from './page-spec.ts'

/** The ProseMirror schema of a page's body, without any DOM. */
export const pageSchema = (): Schema<NodeName, MarkName> =>
  new Schema<NodeName, MarkName>({
    nodes: mapValues(nodeSpecs, ({ attrs, ...rest }: NodeSpecData): NodeSpec => ({ ...rest, ...attributes(attrs) })),
    marks: mapValues(markSpecs, ({ attrs, ...rest }: { attrs?: Defaults; excludes: string }): MarkSpec => ({
      ...rest,
      ...attributes(attrs),
    })),
  })

type Defaults = Readonly<Record<string, AttributeValue>>

const attributes = (attrs: Defaults | undefined): Pick<NodeSpec, 'attrs'> =>
  attrs ? { attrs: Object.fromEntries(Object.entries(attrs).map(([name, value]) => [name, { default: value }])) } : {}

// Object.entries forgets the keys' type; the result has exactly the keys of the input.
const mapValues = <Key extends string, From, To>(record: Readonly<Record<Key, From>>, change: (value: From) => To): Record<Key, To> =>
  Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, change(value)])) as Record<Key, To>
