import type { FieldInfo } from '@tsuzuri/client'
import type { FieldValue, Locale } from '@tsuzuri/model'
import { formatDay, formatMoment } from '@tsuzuri/ui'
import type { LoadedRecord } from './load-record.ts'
import { localized } from './localized.ts'
import type { Translate } from '../messages/translate.ts'

export interface ValueContext extends Pick<LoadedRecord, 'members' | 'files'> {
  readonly locale: Locale
  readonly zone: string
  readonly t: Translate
}

/** A field's value as a person reads it; empty text for no value. */
export const valueText = (field: FieldInfo | undefined, value: FieldValue | undefined, context: ValueContext): string => {
  const { locale, zone, t } = context
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map((one: FieldValue) => valueText(field, one, context)).join(t('list.comma'))
  switch (field?.kind) {
    case 'choice':
      return localized(field.choices?.[String(value)] ?? String(value), locale)
    case 'date':
      return formatDay(String(value), locale, zone)
    case 'datetime':
      return formatMoment(String(value), locale, zone)
    case 'boolean':
      return t(value === true ? 'value.yes' : 'value.no')
    case 'number':
    case 'money':
      return typeof value === 'number' ? value.toLocaleString(locale) : String(value)
    case 'member':
      return context.members.find(({ userId }) => userId === value)?.name ?? t('value.gone')
    case 'file-version':
      return context.files.find(({ current }) => current.id === value)?.name ?? t('value.olderFile')
    case 'page':
    case 'record':
      return t('value.linked')
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
}
