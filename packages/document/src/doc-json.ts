/** What an attribute may hold: plain JSON. A block's written attributes are an object of texts. */
export type AttributeValue = string | number | boolean | null | { readonly [key: string]: string }
export type Attributes = Readonly<Record<string, AttributeValue>>

export interface DocMark {
  readonly type: string
  readonly attrs?: Attributes
}

/** A node of a page's body, as ProseMirror writes it as JSON. */
export interface DocNode {
  readonly type: string
  readonly attrs?: Attributes
  readonly content?: readonly DocNode[]
  readonly marks?: readonly DocMark[]
  readonly text?: string
}

/** A page's body. */
export interface DocJson extends DocNode {
  readonly type: 'doc'
  readonly content: readonly DocNode[]
}
