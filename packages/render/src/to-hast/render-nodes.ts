import type { DocNode } from '@tsuzuri/document'
import type { ElementContent } from 'hast'
import { nodeRenderers } from './node-renderers.ts'
import type { PageContext } from './page-context.ts'

/** Blocks, each by the renderer of its kind. */
export const renderNodes = (nodes: readonly DocNode[], given: Omit<PageContext, 'render'>): ElementContent[] => {
  const context: PageContext = { ...given, render: (inner) => inner.flatMap((node) => nodeRenderers.get(node.type)?.(node, context) ?? []) }
  return context.render(nodes)
}
