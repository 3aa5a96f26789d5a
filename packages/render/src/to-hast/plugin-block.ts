import type { DocNode } from '@tsuzuri/document'
import type { ElementContent } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import type { PageContext } from './page-context.ts'

export const renderPluginBlock = (_node: DocNode, { place }: PageContext): ElementContent[] => [h(place)]
