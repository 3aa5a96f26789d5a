import type { CollectionInfo, FieldInfo, RecordView } from '@tsuzuri/client'
import type { FieldValue } from '@tsuzuri/model'
import { zonedIso } from '@tsuzuri/ui/live/zoned-iso.ts'
import type { Form } from './answer-form.ts'
import { localInput } from './local-input.ts'

interface Typed {
  readonly collection: CollectionInfo
  /** The zone in which times are typed. */
  readonly zone: string
  /** What stands before the name of a field in the form. */
  readonly prefix?: string
  /** The row as it stands now, if there is one. */
  readonly row?: Pick<RecordView, 'startsAt' | 'dueAt' | 'fields'>
}

/**
 * The columns and fields that stand in a form; an empty control empties its field. A control shows days and minutes: a moment
 * that was left as it is shown stays what it is, to the second.
 */
export const draftOf = (form: Form, { collection, zone, prefix = '', row }: Typed) => {
  const shown = (moment: FieldValue | undefined): string => localInput(typeof moment === 'string' ? moment : '', zone)
  const isLeft = (name: string, field: string, { kind }: FieldInfo): boolean =>
    row !== undefined && kind === 'datetime' && form.text(name) === shown(row.fields[field])
  const fields = Object.entries(collection.fields).filter(
    ([field, definition]) => form.has(prefix + field) && !isLeft(prefix + field, field, definition),
  )
  const moment = (field: string, time: string) => {
    const typed = form.text(field)
    return typed === '' ? null : zonedIso(typed.includes('T') ? typed : `${typed}T${time}`, zone)
  }
  return {
    ...(form.has('title') ? { title: form.text('title') } : {}),
    ...(form.has('assignee') ? { assignee: form.text('assignee') || null } : {}),
    ...(form.has('startsAt') && form.text('startsAt') !== shown(row?.startsAt) ? { startsAt: moment('startsAt', '00:00') } : {}),
    // A row is due at the end of its day, unless another hour was agreed; what only ends does so to the minute.
    ...(form.has('dueAt') && ![shown(row?.dueAt), shown(row?.dueAt).slice(0, 10)].includes(form.text('dueAt'))
      ? { dueAt: moment('dueAt', '23:59') }
      : {}),
    ...(fields.length > 0
      ? {
          fields: Object.fromEntries(
            fields.map(([field, definition]) => [
              field,
              isChosenFrom(definition) ? listed(form.all(prefix + field)) : valueOf(definition, form.text(prefix + field), zone),
            ]),
          ),
        }
      : {}),
  }
}

/** What is ticked in a list, none or several. */
const isChosenFrom = ({ kind, many, offers }: FieldInfo): boolean => offers !== undefined || (kind === 'file-version' && many === true)

const listed = (ticked: readonly string[]): FieldValue => (ticked.length === 0 ? null : [...ticked])

const valueOf = ({ kind, many }: FieldInfo, typed: string, zone: string): FieldValue => {
  if (typed === '') return null
  if (many) return [typed]
  if (kind === 'number' || kind === 'money' || kind === 'day-of-month') return Number(typed)
  if (kind === 'boolean') return typed === 'true'
  return kind === 'datetime' ? zonedIso(typed, zone) : typed
}
