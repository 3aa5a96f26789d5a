import { attributeSchema, defineBlock, monthAfter, openZone } from '@tsuzuri/plugin'
import { z } from 'zod'
import { loadFigures } from './load-figures.ts'
import type { FigureName } from './figure-names.ts'
import { figureSources } from './figure-sources.ts'
import { figuresAsText } from './figures-as-text.ts'
import { renderFigures } from './render-figures.ts'

export interface FiguresAttributes {
  readonly month?: string | undefined
}
export interface FiguresData {
  readonly month: string
  readonly figures: readonly (readonly [FigureName, number])[]
  /** When they were fixed, as the report was submitted; null while they still follow the rows. */
  readonly fixedAt: string | null
}

/** What the rows of a month come to: as they are while its report is written, as they were submitted from then on. */
export const figuresBlock = defineBlock<FiguresAttributes, FiguresData>({
  label: { ja: '月の数字', en: 'Figures of a month' },
  description: { ja: '依頼、時間、納品、予定、連絡の件数', en: 'Requests, hours, files, duties and contacts of a month' },
  attributes: attributeSchema({
    /** The month before the running one unless told. */
    month: z
      .string()
      .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)
      .optional(),
  }),
  attributeWords: { month: { label: { ja: '対象月', en: 'Month' } } },
  migrations: [],
  sources: figureSources,
  element: 'tsuzuri-month-figures',
  load: (context, { month }) =>
    loadFigures(context, month ?? monthAfter(openZone(context.portal.timeZone).day(context.now).slice(0, 7), -1)),
  render: renderFigures,
  text: figuresAsText,
})
