/** A value in a Y.XmlElement's attributes or a text's format: plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = Readonly<Record<string, Json>>

/** A run of a Y.XmlText. `format` maps a mark's stored name to its attributes, as y-tiptap writes them. */
export interface TextRun {
  readonly insert: string
  readonly format: JsonObject
}
export interface TextTree {
  readonly runs: readonly TextRun[]
}
export interface ElementTree {
  readonly name: string
  /** Without those that are null, which Yjs does not store. */
  readonly attrs: JsonObject
  readonly children: readonly Tree[]
}

/** What a Y.XmlFragment holds, read out: the shape Yjs has, not the one ProseMirror has. */
export type Tree = TextTree | ElementTree

export const isTextTree = (tree: Tree): tree is TextTree => 'runs' in tree
