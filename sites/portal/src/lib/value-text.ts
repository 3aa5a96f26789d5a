import type { FieldInfo, ReferenceView } from '@tsuzuri/client'
import type { FieldValue, Locale } from '@tsuzuri/model'
import { formatDay, formatMoment } from '@tsuzuri/ui'
import type { LoadedRecord } from './load-record.ts'
import { localized } from './localized.ts'
import { recurrenceWord } from './recurrence-word.ts'
import type { Translate } from '../messages/translate.ts'

export interface ValueContext extends Pick<LoadedRecord, 'members' | 'references'> {
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
    case 'recurrence':
      return recurrenceWord(String(value), t)
    case 'boolean':
      return t(value === true ? 'value.yes' : 'value.no')
    case 'number':
    case 'money':
      return typeof value === 'number' ? withUnit(value.toLocaleString(locale), field, locale) : String(value)
    case 'member':
      return context.members.find(({ userId }) => userId === value)?.name ?? t('value.gone')
    case 'file-version':
    case 'page':
    case 'record':
      return referenceText(
        context.references.find(({ id }) => id === value),
        t,
      )
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
}

const withUnit = (figure: string, { unit }: FieldInfo, locale: Locale): string =>
  unit ? `${figure}${locale === 'ja' ? '' : ' '}${unit[locale]}` : figure

const referenceText = (reference: ReferenceView | undefined, t: Translate): string => {
  if (reference === undefined) return t('value.unseen')
  return reference.version === undefined ? reference.title : `${reference.title} ${t('files.version', { number: reference.version })}`
}
