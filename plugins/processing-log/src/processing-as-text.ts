import type { RenderContext } from '@tsuzuri/plugin'
import { choiceLabel, formatTime } from '@tsuzuri/plugin/view'
import type { ProcessingLogData } from './block.ts'
import { processing } from './processing.ts'

/** One line an entry, for mail. */
export const processingAsText = ({ rows, year }: ProcessingLogData, { locale, timeZone, t }: RenderContext): string =>
  rows.length === 0
    ? t('empty')
    : rows
        .map(
          (row) =>
            `${formatTime(row.startsAt ?? row.createdAt, { locale, timeZone, year })} ${choiceLabel(processing, 'step', row.fields['step'], locale)} ${row.title}`,
        )
        .join('\n')
