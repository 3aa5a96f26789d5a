import type { Locale } from '@tsuzuri/model'
import type { BlockContext, BlockDefinition } from '../block.ts'
import type { PluginDefinition } from '../plugin.ts'

export interface BlockCheck {
  readonly name: string
  readonly block: BlockDefinition
  readonly plugin: PluginDefinition
  /** Written attributes it is drawn with. */
  readonly examples: readonly Readonly<Record<string, string>>[]
}

export interface DrawingCheck extends BlockCheck {
  readonly locale: Locale
  /** A portal with a row in every state, and one with nothing. */
  readonly full: (role: BlockContext['role']) => BlockContext
  readonly empty: (role: BlockContext['role']) => BlockContext
}
