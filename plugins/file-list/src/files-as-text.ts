import type { RenderContext } from '@tsuzuri/plugin'
import { formatSize, formatTime } from '@tsuzuri/plugin/view'
import type { FileListData } from './block.ts'

/** One line a file, for mail. */
export const filesAsText = ({ rows, year }: FileListData, { locale, timeZone, t }: RenderContext): string =>
  rows.length === 0
    ? t('empty')
    : rows
        .map(
          (row) =>
            `${row.folder === '/' ? '' : row.folder}/${row.name} (${formatSize(row.size, locale)}) ${formatTime(row.placedAt, { locale, timeZone, year })} ${row.by}`,
        )
        .join('\n')
