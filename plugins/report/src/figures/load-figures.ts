import { allRecords, type BlockContext } from '@tsuzuri/plugin'
import { isFixed } from '../is-fixed.ts'
import type { FiguresData } from './figures-block.ts'
import { figuresOf } from './figures-of.ts'

/** The figures of a month: those of its report once they were fixed, else what the rows come to now. */
export const loadFigures = async (context: BlockContext, month: string): Promise<FiguresData> => {
  const report = (await allRecords(context, 'reports', {})).find(({ state, fields }) => fields['month'] === month && isFixed(state))
  const fixedAt = report?.fields['figuresAt']
  if (report && typeof fixedAt === 'string') return { month, figures: figuresOf(report.fields), fixedAt }
  return { month, figures: figuresOf((await context.monthDigest(month)).figures), fixedAt: null }
}
