import type * as Y from 'yjs'
import type { Json } from './tree.ts'

/** Sets an attribute to any JSON. Yjs stores it so, as y-tiptap relies on, but types the elements inside a fragment as holding texts only. */
export const setAttribute = (element: Y.XmlElement, name: string, value: Json): void =>
  (element as Y.XmlElement<Record<string, Json>>).setAttribute(name, value)
