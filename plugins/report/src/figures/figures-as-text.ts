import type { RenderContext } from '@tsuzuri/plugin'
import { reports } from '../reports.ts'
import { countedText } from './counted-text.ts'
import type { FiguresData } from './figures-block.ts'

/** One line a figure, for mail. */
export const figuresAsText = ({ figures }: FiguresData, { locale, t }: RenderContext): string =>
  figures.length === 0
    ? t('figures-none')
    : figures.map(([name, value]) => `${reports.fields[name].label[locale]}: ${countedText(name, value, locale)}`).join('\n')
