import type { FieldValue, FieldValues, PortalRecord } from '@tsuzuri/model'
import type { BlockContext } from '@tsuzuri/plugin'
import { figuresOf } from './figures/figures-of.ts'
import { mostNamed } from './most-named.ts'

/**
 * What stands in a report from its submission on: the figures of its month, and the rows and files that were done then beside those
 * that somebody has named. Nothing where it names no month.
 */
export const fixFigures = async ({ fields }: PortalRecord, context: BlockContext): Promise<FieldValues | null> => {
  const { month } = fields
  if (typeof month !== 'string') return null
  const { figures, records, files } = await context.monthDigest(month)
  return {
    ...Object.fromEntries(figuresOf(figures)),
    figuresAt: context.now.toISOString(),
    requests: together(fields['requests'], records),
    files: together(fields['files'], files),
  }
}

const together = (named: FieldValue | undefined, done: readonly string[]): FieldValue => {
  const all = [...new Set([...(Array.isArray(named) ? (named as readonly FieldValue[]) : []), ...done])]
  return all.length === 0 ? null : all.slice(0, mostNamed)
}
