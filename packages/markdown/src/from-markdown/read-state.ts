import type { DocMark, DocNode } from '@tsuzuri/document'
import type { Definition, Nodes, PhrasingContent, RootContent } from 'mdast'

/** What readers of nodes share while one text is read. */
export interface ReadState {
  /** Reads blocks. `nested` is true within quotes, lists and notes, where a slice of the text has their signs in it. */
  readonly blocks: (nodes: readonly RootContent[], nested?: boolean) => DocNode[]
  readonly line: (nodes: readonly PhrasingContent[], marks: readonly DocMark[]) => DocNode[]
  /** The node word for word. */
  readonly source: (node: Nodes) => string
  readonly definition: (identifier: string) => Definition | undefined
  /** Whether the definition's address now stands in each link that named it. */
  readonly isResolved: (definition: Definition) => boolean
  readonly nested: boolean
}

export type BlockReader<Type extends RootContent['type']> = (node: Extract<RootContent, { type: Type }>, state: ReadState) => DocNode[]
export type LineReader<Type extends PhrasingContent['type']> = (
  node: Extract<PhrasingContent, { type: Type }>,
  state: ReadState,
  marks: readonly DocMark[],
) => DocNode[]
