import { type Locale, longest, type Role } from '@tsuzuri/model'
import type { Element } from 'hast'
import { h } from './h.ts'
import { beginningsOf } from '../beginnings-of.ts'
import type { CollectionDefinition, RecordColumn } from '../collection.ts'
import type { FieldDefinition } from '../field-definition.ts'
import { fieldControl } from './field-control.ts'
import { mayWriteField } from '../may-write-field.ts'
import { hiddenInputs } from './hidden-inputs.ts'

export interface RecordForm {
  readonly collection: CollectionDefinition
  /** What it asks for, in order: `title`, `dueAt`, a field of the collection as `fields.body`, or `state` to begin in. */
  readonly asks: readonly (RecordColumn | 'state' | `fields.${string}`)[]
  readonly open: string
  readonly submit: string
  readonly locale: Locale
  /** The zone in which times are typed. */
  readonly timeZone: string
  /** Of whoever is to fill it in: what stands in the controls at first, and the states to begin in, follow from it. */
  readonly role?: Role
  /** Values offered instead of free text, by the same names. */
  readonly offers?: Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>
}

/** A folded form that makes a new record. The browser side sends it to the API (`data-create`), without scripts the site takes it. */
export const recordForm = ({ collection, asks, open, submit, locale, timeZone, role, offers = {} }: RecordForm): Element => {
  const begins = role && beginningsOf(collection, role)
  const states = begins?.states.map((state) => ({ value: state, label: collection.states[state]?.label[locale] ?? state }))
  const first = (name: string): unknown => (name === 'state' ? begins?.state : begins?.fields[name.slice('fields.'.length)])
  const mayAsk = (name: string): boolean =>
    role === undefined || !name.startsWith('fields.') || mayWriteField(role, collection.fields[name.slice('fields.'.length)])
  return h('details', { className: ['new-record'], dataKey: 'new-record' }, [
    h('summary', { className: ['button'] }, open),
    h('form', { className: ['new-record__form'], dataCreate: collection.name, dataTimeZone: timeZone, method: 'post', ariaLabel: open }, [
      ...hiddenInputs({ intent: 'create-record', collection: collection.name }),
      ...asks.filter(mayAsk).map((name) =>
        fieldControl({
          name,
          definition: definitionOf(collection, name),
          locale,
          value: textOf(first(name)),
          offer: name === 'state' ? states : offers[name],
        }),
      ),
      h('p', { className: ['new-record__problem'], role: 'alert', ariaLive: 'assertive', dataProblem: '' }),
      h('p', { className: ['new-record__actions'] }, [h('button', { type: 'submit', className: ['button', 'button--primary'] }, submit)]),
    ]),
  ])
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const columnKinds = { title: 'text', assignee: 'member', startsAt: 'datetime', dueAt: 'datetime' } as const

const stateDefinition: FieldDefinition = { kind: 'choice', label: { ja: '状態', en: 'State' }, required: true }

const definitionOf = (collection: CollectionDefinition, name: RecordForm['asks'][number]): FieldDefinition => {
  if (name === 'state') return stateDefinition
  if (isColumn(name)) {
    const { label = { ja: name, en: name }, required = false } = collection.columns[name] ?? {}
    // Where somebody is waited for, it is due on a day; elsewhere something ends at a time.
    const kind = name === 'dueAt' && Object.values(collection.states).some(({ ball }) => ball !== null) ? 'date' : columnKinds[name]
    return { kind, label, ...(required ? { required } : {}), ...(name === 'title' ? { maxLength: longest.title } : {}) }
  }
  return collection.fields[name.slice('fields.'.length)] ?? { kind: 'text', label: { ja: name, en: name } }
}

const isColumn = (name: string): name is RecordColumn => Object.hasOwn(columnKinds, name)
