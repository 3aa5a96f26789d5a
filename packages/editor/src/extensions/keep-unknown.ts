import { Extension } from '@tiptap/core'
import { MarkType, type Schema } from '@tiptap/pm/model'
import { readTree } from '@tsuzuri/document'
import {
  type AbstractStruct,
  AbstractType,
  ContentFormat,
  ContentType,
  type Doc,
  Item,
  type Transaction,
  XmlElement,
  XmlFragment,
} from 'yjs'

/**
 * Keeps what this editor does not know, where the binding between Yjs and ProseMirror would delete it at first sight: an element
 * is shown to it as the placeholder `@tsuzuri/document` reads it as, and is on the page what it was; attributes and marks are
 * learned by the schema. All of it can be deleted by hand.
 */
export const KeepUnknown = Extension.create<{ doc: Doc }, { stop: () => void }>({
  name: 'keepUnknown',
  addStorage: () => ({ stop: () => {} }),
  onBeforeCreate() {
    const { doc } = this.options
    const { schema } = this.editor
    for (const structs of doc.store.clients.values()) for (const struct of structs) meetStruct(struct, schema)
    // Before the binding looks at it.
    const onChange = (transaction: Transaction): void => meetNew(transaction, schema)
    doc.on('beforeObserverCalls', onChange)
    this.storage.stop = () => doc.off('beforeObserverCalls', onChange)
  },
  onDestroy() {
    this.storage.stop()
  },
})

/** What a transaction has brought. */
const meetNew = ({ beforeState, afterState, doc }: Transaction, schema: Schema): void => {
  for (const [client, end] of afterState) {
    const begin = beforeState.get(client) ?? 0
    const structs = begin < end ? (doc.store.clients.get(client) ?? []) : []
    for (let index = structs.length - 1; index >= 0; index -= 1) {
      const struct = structs[index]
      if (!struct || struct.id.clock + struct.length <= begin) break
      meetStruct(struct, schema)
    }
  }
}

const meetStruct = (struct: AbstractStruct, schema: Schema): void => {
  if (!(struct instanceof Item) || struct.deleted) return
  const { content, parent, parentSub } = struct
  // What is inside of something unknown belongs to it.
  if (isInUnknown(parent, schema)) return
  if (content instanceof ContentFormat) return learnMark(schema, content.key, content.value)
  if (parentSub !== null && parent instanceof XmlElement) return learnAttribute(schema.nodes[parent.nodeName], parentSub)
  if (content instanceof ContentType && content.type instanceof XmlElement && !schema.nodes[content.type.nodeName])
    disguise(content.type, schema)
}

const disguised = new WeakSet<XmlFragment>()
const isInUnknown = (parent: unknown, { nodes }: Schema): boolean => {
  for (let at = parent; at instanceof AbstractType; at = at.parent)
    if (at instanceof XmlElement && (disguised.has(at) || !nodes[at.nodeName])) return true
  return false
}

/** Yjs's own, behind what the binding is shown. */
interface Inner {
  _write: (encoder: unknown) => void
}

/** The element answers as an empty placeholder to whoever looks at it here; what is stored and sent is what it was. */
const disguise = (element: XmlElement, schema: Schema): void => {
  disguised.add(element)
  const name = element.nodeName
  const alias =
    element.parent instanceof XmlElement && schema.nodes[element.parent.nodeName]?.inlineContent ? 'unknownInline' : 'unknownBlock'
  const nothing = { value: () => {} }
  const own = Object.create(element, {
    nodeName: { value: name },
    getAttributes: { value: () => XmlElement.prototype.getAttributes.call(element) },
    toArray: { value: () => XmlFragment.prototype.toArray.call(element) },
  }) as XmlElement
  const alone = Object.create(element, { toArray: { value: () => [own] } }) as XmlElement
  const { _write: write } = XmlElement.prototype as unknown as Inner
  Object.defineProperties(element, {
    nodeName: { value: alias, writable: true },
    getAttributes: { value: () => ({ json: JSON.stringify(readTree(alone)[0]) }) },
    toArray: { value: () => [] },
    _first: { get: () => null },
    _copy: { value: () => new XmlElement(name) },
    _write: { value: (encoder: unknown) => write.call(own as unknown as Inner, encoder) },
    setAttribute: nothing,
    removeAttribute: nothing,
    insert: nothing,
    delete: nothing,
  })
}

/** What a type of ProseMirror's is made with. */
interface Taught {
  readonly attrs: Record<string, { readonly hasDefault: boolean; readonly default: null; readonly isRequired: boolean }>
}

/** Carried along from now on; nothing is shown of it. */
const learnAttribute = (type: unknown, name: string): void => {
  const { attrs } = type as Taught
  if (!Object.hasOwn(attrs, name)) attrs[name] = { hasDefault: true, default: null, isRequired: false }
}

const learnMark = (schema: Schema, stored: string, value: unknown): void => {
  // Where marks can overlap their own kind, the binding puts a hash behind the name.
  const [, name = stored, hash] = /^(.*?)(--[a-zA-Z0-9+/=]{8})?$/.exec(stored) ?? []
  if (!schema.marks[name]) {
    const Type = MarkType as unknown as new (
      name: string,
      rank: number,
      schema: Schema,
      spec: object,
    ) => MarkType & { excluded: MarkType[] }
    const type = new Type(name, Object.keys(schema.marks).length, schema, { inclusive: false, toDOM: () => ['span', 0] })
    type.excluded = hash === undefined ? [type] : []
    Object.assign(schema.marks, { [name]: type })
  }
  if (typeof value === 'object' && value !== null) for (const key of Object.keys(value)) learnAttribute(schema.marks[name], key)
}
