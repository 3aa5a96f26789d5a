import type { Client } from '@tsuzuri/client'
import type { FieldValue } from '@tsuzuri/model'
import { zonedIso } from '@tsuzuri/ui/live/zoned-iso.ts'
import type { Form } from './answer-form.ts'
import type { LoadedRecord } from './load-record.ts'
import { localInput } from './local-input.ts'

/** What can be done on a row's own page. Each answers where to go on to. */
export const recordForms = (client: Client, portal: string, { record, collection }: LoadedRecord, zone: string, here: string) => {
  const { name } = collection
  const change = (form: Form, etag: string) =>
    client.changeRecord(portal, name, record.id, valuesOf(form, { record, collection }, zone), etag)
  const heldIn = (form: Form): readonly FieldValue[] => {
    const held = record.fields[form.text('tied')]
    return Array.isArray(held) ? held : []
  }
  const hold = (form: Form, versions: readonly FieldValue[]) =>
    client.changeRecord(portal, name, record.id, { fields: { [form.text('tied')]: [...versions] } }, form.text('etag'))
  return {
    comment: async (form: Form): Promise<string> => {
      const { id } = await client.comment(portal, name, record.id, form.text('comment.text'))
      return `${here}#${id}`
    },
    change: async (form: Form): Promise<string> => {
      await change(form, form.text('etag'))
      return here
    },
    move: async (form: Form): Promise<string> => {
      // Only what the step asks for: a form may hold what a field happens to be called, too.
      const needs = record.may.transitions.find(({ to }) => to === form.text('to'))?.requires.filter((field) => form.has(field)) ?? []
      if (needs.length > 0) await change({ ...form, has: (field) => needs.includes(field) }, form.text('etag'))
      await client.transition(portal, name, record.id, form.text('to'), form.text('comment.text'))
      return here
    },
    /** What is written of a draft, and the step that sends it, in one. */
    send: async (form: Form): Promise<string> => {
      // `to` is the step, whatever a field happens to be called.
      await change({ ...form, has: (field) => field !== 'to' && form.has(field) }, form.text('etag'))
      await client.transition(portal, name, record.id, form.text('to'), '')
      return here
    },
    /** Ties a version of a file to the row. */
    tie: async (form: Form): Promise<string> => {
      await hold(form, [...heldIn(form).filter((id) => id !== form.text('version')), form.text('version')])
      return here
    },
    untie: async (form: Form): Promise<string> => {
      await hold(
        form,
        heldIn(form).filter((id) => id !== form.text('version')),
      )
      return here
    },
    trash: async (form: Form): Promise<string> => {
      await client.trashRecord(portal, name, record.id, form.text('etag'))
      return `/p/${portal}/`
    },
  }
}

/** The columns and fields that stand in a form; an empty control empties its field. */
const valuesOf = (form: Form, { record, collection }: Pick<LoadedRecord, 'record' | 'collection'>, zone: string) => {
  const fields = Object.entries(collection.fields).filter(([field]) => form.has(field))
  const moment = (field: string, time: string) => {
    const typed = form.text(field)
    return typed === '' ? null : zonedIso(typed.includes('T') ? typed : `${typed}T${time}`, zone)
  }
  return {
    ...(form.has('title') ? { title: form.text('title') } : {}),
    ...(form.has('assignee') ? { assignee: form.text('assignee') || null } : {}),
    ...(form.has('startsAt') ? { startsAt: moment('startsAt', '00:00') } : {}),
    // A row is due at the end of its day; a day that was left as it is keeps the hour that was agreed.
    ...(form.has('dueAt') && form.text('dueAt') !== localInput(record.dueAt ?? '', zone).slice(0, 10)
      ? { dueAt: moment('dueAt', '23:59') }
      : {}),
    ...(fields.length > 0
      ? { fields: Object.fromEntries(fields.map(([field, { kind }]) => [field, valueOf(kind, form.text(field), zone)])) }
      : {}),
  }
}

const valueOf = (kind: string, typed: string, zone: string): FieldValue => {
  if (typed === '') return null
  if (kind === 'number' || kind === 'money' || kind === 'day-of-month') return Number(typed)
  if (kind === 'boolean') return typed === 'true'
  return kind === 'datetime' ? zonedIso(typed, zone) : typed
}
