import { type Locale, TsuzuriError } from '@tsuzuri/model'
import type { RegisteredBlock } from '@tsuzuri/plugin'
import type { Scope } from '../scope.ts'
import { blockContext } from './block-context.ts'
import { parseAttributes } from './parse-attributes.ts'

/** A block with its data, or why there are none: a page shows the rest of itself in either case. */
export type LoadedData =
  | { readonly block: RegisteredBlock; readonly attributes: unknown; readonly data: unknown }
  | { readonly block: RegisteredBlock | null; readonly problem: 'unknown' | 'attributes' | 'denied' | 'failed' }

export const loadBlock = async (scope: Scope, name: string, written: Readonly<Record<string, string>>, locale: Locale): Promise<LoadedData> => {
  const block = scope.engine.registry.blocks.get(name)
  if (!block) return { block: null, problem: 'unknown' }
  const parsed = parseAttributes(block.definition, written)
  if ('issues' in parsed) return { block, problem: 'attributes' }
  try {
    return { block, attributes: parsed.attributes, data: await block.definition.load(blockContext(scope, locale), parsed.attributes) }
  } catch (error) {
    // What belongs to the database or the process is no flaw of the block and must not be shown as one, nor kept.
    if (!(error instanceof TsuzuriError) || error.kind === 'unavailable') throw error
    return { block, problem: error.kind === 'denied' ? 'denied' : 'failed' }
  }
}
