import type { DocNode } from '@tsuzuri/document'
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { PageContext } from './render-context.ts'

export const renderPluginBlock = (_node: DocNode, { place }: PageContext): ElementContent[] => [h(place)]
