import type { ChangeView, CollectionInfo, FieldInfo } from '@tsuzuri/client'
import { localized } from './localized.ts'
import { isReference } from './is-reference.ts'
import { momentText } from './moment-text.ts'
import { type ValueContext, valueText } from './value-text.ts'

export interface ChangeText {
  readonly label: string
  readonly before: string
  readonly after: string
  /** The field, where its values lead somewhere. */
  readonly links?: FieldInfo
}

/** One change of a row in words: which field, from what, to what. */
export const changeText = (change: ChangeView, collection: CollectionInfo, context: ValueContext): ChangeText => {
  const { locale, t } = context
  if (change.field === 'state') {
    const word = (state: unknown) => (state === null ? '' : localized(collection.states[String(state)]?.label ?? String(state), locale))
    return { label: t('record.state'), before: word(change.before), after: word(change.after) }
  }
  const [label, field] = columnOf(change.field, collection, context)
  // A time that ends with the day is told as the day, as it is at the head of the row.
  if (change.field === 'dueAt' || change.field === 'startsAt') {
    const time = (value: unknown) => (typeof value === 'string' ? momentText(value, locale, context.zone) : '')
    return { label, before: time(change.before), after: time(change.after) }
  }
  // A long text is read in the row itself, not in its timeline.
  if (field?.kind === 'long-text') return { label, before: '', after: t('timeline.rewritten') }
  const texts = { label, before: valueText(field, change.before, context), after: valueText(field, change.after, context) }
  return field !== undefined && isReference(field) ? { ...texts, links: field } : texts
}

const columnOf = (
  name: string,
  { columns, fields }: CollectionInfo,
  { locale, t }: ValueContext,
): readonly [string, FieldInfo | undefined] => {
  const own = fields[name.replace(/^fields\./, '')]
  if (own !== undefined) return [localized(own.label, locale), own]
  const info = (kind: string, fallback: string, label = { ja: fallback, en: fallback }): readonly [string, FieldInfo] => [
    localized(label, locale),
    { kind, label },
  ]
  switch (name) {
    case 'assignee':
      return info('member', t('record.assignee'), columns.assignee?.label)
    case 'startsAt':
      return info('datetime', t('record.starts'), columns.startsAt?.label)
    case 'dueAt':
      return info('datetime', t('record.due'), columns.dueAt?.label)
    case 'title':
      return info('text', t('record.title'), columns.title?.label)
    case 'trashedAt':
      return info('datetime', t('record.trashed'))
    case 'import':
      return info('text', t('import.byFile'))
    default:
      return [name, undefined]
  }
}
