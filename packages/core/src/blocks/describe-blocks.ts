import type { Localized } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

export interface BlockDescription {
  readonly name: string
  readonly label: Localized
  readonly description: Localized
}

/** The blocks that can be placed on pages, for menus. */
export const describeBlocks = (scope: Scope): readonly BlockDescription[] => {
  authorize(scope, 'page.read')
  return [...scope.engine.registry.blocks.values()].map(({ name, definition: { label, description } }) => ({ name, label, description }))
}
