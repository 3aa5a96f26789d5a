import { numberFormat } from '@tsuzuri/model/kept-format'
import { type FieldValue, languageTags } from '@tsuzuri/model'
import type { FieldDefinition } from '@tsuzuri/plugin'
import { wordsOf } from '../words.ts'
import type { FieldContext } from './field-context.ts'
import { formatDate, formatDateTime } from './format-date.ts'

/** A field's value in words; undefined when it is empty. Several values are parted as the language does. */
export const formatField = (definition: FieldDefinition, value: FieldValue | undefined, context: FieldContext): string | undefined => {
  if (value === null || value === undefined || value === '') return undefined
  if (!Array.isArray(value)) return formatOne(definition, value, context)
  const texts = value.flatMap((item: FieldValue) => formatOne(definition, item, context) ?? [])
  return texts.length > 0 ? texts.join(context.locale === 'ja' ? '、' : ', ') : undefined
}

const formatOne = (definition: FieldDefinition, value: FieldValue, context: FieldContext): string | undefined => {
  const { locale } = context
  if (value === null || value === '') return undefined
  if (typeof value === 'boolean') return value ? wordsOf(locale).yes : wordsOf(locale).no
  if (typeof value === 'number') return formatNumber(definition, value, context)
  if (typeof value !== 'string') return JSON.stringify(value)
  switch (definition.kind) {
    case 'date':
      return formatDate(value, locale)
    case 'datetime':
      return formatDateTime(value, locale, context.timeZone)
    case 'choice':
      return definition.choices?.[value]?.[locale] ?? value
    case 'member':
    case 'person':
    case 'page':
    case 'record':
    case 'file-version':
      return context.nameOf?.(definition.kind, value) ?? value
    default:
      return value
  }
}

const formatNumber = ({ kind, unit }: FieldDefinition, value: number, { locale }: FieldContext): string => {
  const digits = numberFormat(languageTags[locale], {}).format(value)
  if (kind === 'money') return `¥${digits}`.replace('¥-', '-¥')
  // The 31st of each month is its last day, and payroll calls it so.
  if (kind === 'day-of-month') return value === 31 ? wordsOf(locale).lastDay : locale === 'ja' ? `${digits}日` : digits
  if (unit) return locale === 'ja' ? `${digits}${unit.ja}` : `${digits} ${unit.en}`
  return digits
}
