import type { Issue } from '@tsuzuri/model'
import type { BlockDefinition } from '@tsuzuri/plugin'

export type ParsedAttributes = { readonly attributes: unknown } | { readonly issues: readonly Issue[] }

/** A block's written attributes as its definition wants them: old ones migrated, then parsed. */
export const parseAttributes = (definition: BlockDefinition, written: Readonly<Record<string, string>>): ParsedAttributes => {
  const present = definition.migrations.reduce((attributes, { migrate }) => migrate(attributes), written)
  const parsed = definition.attributes.safeParse(present)
  if (parsed.success) return { attributes: parsed.data }
  return { issues: parsed.error.issues.map(({ path, message }) => ({ path: ['attributes', ...path.map(String)].join('.'), message })) }
}
