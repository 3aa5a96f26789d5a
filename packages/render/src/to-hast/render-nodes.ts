import type { DocNode } from '@tsuzuri/document'
import type { ElementContent } from 'hast'
import { nodeRenderers } from './node-renderers.ts'
import type { PageContext } from './render-context.ts'

export const renderNodes = (nodes: readonly DocNode[], context: PageContext): ElementContent[] =>
  nodes.flatMap((node) => nodeRenderers.get(node.type)?.(node, context) ?? [])
