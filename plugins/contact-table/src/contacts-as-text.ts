import type { RenderContext } from '@tsuzuri/plugin'
import { formatTime, stateOf } from '@tsuzuri/plugin/view'
import type { ContactTableData } from './block.ts'
import { contactTime } from './contact-time.ts'
import { contacts } from './contacts.ts'

/** One line a contact, for mail. */
export const contactsAsText = ({ rows, year }: ContactTableData, { locale, timeZone, t }: RenderContext): string =>
  rows.length === 0
    ? t('empty')
    : rows
        .map(
          (row) =>
            `${formatTime(contactTime(row), { locale, timeZone, year })} ${row.title} [${stateOf(contacts, row.state)?.label[locale] ?? row.state}] ${row.by}`,
        )
        .join('\n')
