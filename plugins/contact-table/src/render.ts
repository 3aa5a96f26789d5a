import { portalHref, type RenderContext } from '@tsuzuri/plugin'
import {
  turnBadge,
  blockSection,
  choiceLabel,
  emptyState,
  h,
  hiddenInputs,
  recordForm,
  type RecordRow,
  recordsTable,
  stateBadge,
  stateOf,
  timeElement,
  recordsMore,
} from '@tsuzuri/plugin/view'
import type { Element, ElementContent } from 'hast'
import type { ContactTableAttributes, ContactTableData } from './block.ts'
import { contactTime } from './contact-time.ts'
import { contacts } from './contacts.ts'

/** The table of contacts, complete without scripts. */
export const renderContacts = (data: ContactTableData, context: RenderContext, { state, channel }: ContactTableAttributes): Element => {
  const { t } = context
  const isNarrowed = state !== 'all' || channel !== undefined
  return blockSection({ block: 'contact-table', label: t('label'), sources: ['contacts', 'members'] }, [
    data.mayCreate ? h('div', { className: ['records__tools'] }, [newContact(data, context)]) : null,
    data.rows.length === 0
      ? emptyState(t(isNarrowed ? 'none' : 'empty'), t(data.mayCreate ? 'empty-hint' : 'empty-hint-reader'))
      : recordsTable({
          block: 'contact-table',
          caption: t('caption'),
          heading: 'title',
          columns: [
            { name: 'number', label: t('number'), numeric: true },
            { name: 'when', label: t('when') },
            { name: 'by', label: t('by') },
            { name: 'kind', label: t('kind') },
            { name: 'title', label: t('title') },
            { name: 'assignee', label: t('assignee') },
            { name: 'state', label: t('state') },
          ],
          rows: data.rows.map((row) => ({
            key: row.key,
            cells: [
              row.number === null ? null : String(row.number),
              timeElement(contactTime(row), { ...context, year: data.year }),
              writer(row, context),
              kind(row, context),
              subject(row, context),
              row.assignee,
              turn(row, data.mayUpdate, context),
            ],
          })),
        }),
    data.more
      ? recordsMore({
          text: t('more', { count: data.rows.length }),
          href: portalHref(context.portal.slug, '/contacts'),
          label: t('all'),
        })
      : null,
  ])
}

const writer = (row: RecordRow, { locale }: RenderContext): ElementContent =>
  h('span', [
    row.by,
    h('span', { className: ['contact-table__side'] }, inBrackets(choiceLabel(contacts, 'side', row.fields['side'], locale))),
  ])

const inBrackets = (word: string): string => (word === '' ? '' : ` (${word})`)

const kind = (row: RecordRow, { locale }: RenderContext): ElementContent =>
  h('span', [
    choiceLabel(contacts, 'category', row.fields['category'], locale),
    h('span', { className: ['contact-table__channel'] }, inBrackets(choiceLabel(contacts, 'channel', row.fields['channel'], locale))),
  ])

const subject = (row: RecordRow, { t, portal }: RenderContext): ElementContent => {
  const link = h('a', { href: portalHref(portal.slug, `/contacts/${row.number ?? row.key}`) }, row.title)
  const { body, counterpart } = row.fields
  const more = [
    ...(typeof counterpart === 'string' && counterpart !== ''
      ? [h('p', { className: ['contact-table__counterpart'] }, t('counterpart', { name: counterpart }))]
      : []),
    ...(typeof body === 'string' && body !== '' ? body.split(/\n{2,}/).map((paragraph) => h('p', lines(paragraph))) : []),
  ]
  if (more.length === 0) return link
  return h('div', [
    link,
    h('details', { className: ['contact-table__more'], dataKey: `more-${row.key}` }, [
      h('summary', { ariaLabel: `${t('more-of')}: ${row.title}` }, t('more-of')),
      h('div', { className: ['contact-table__body'] }, more),
    ]),
  ])
}

const lines = (text: string): ElementContent[] =>
  text
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]))
    .map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part))

const turn = (row: RecordRow, mayUpdate: boolean, { locale }: RenderContext): ElementContent => {
  // In the table only what hands the ball on or ends it; the rest stands on the contact's own page.
  const moves = row.moves.filter((to) => stateOf(contacts, to)?.ball !== row.ball)
  return h('div', { className: ['contact-table__turn'] }, [
    stateBadge(row.state, stateOf(contacts, row.state), locale),
    ...(row.ball ? [turnBadge(row, locale)] : []),
    ...(mayUpdate && moves.length > 0
      ? [
          h('form', { className: ['contact-table__moves'], method: 'post' }, [
            ...hiddenInputs({ intent: 'move-record', collection: 'contacts', record: row.key }),
            ...moves.map((to) => moveButton(row, to, locale)),
          ]),
        ]
      : []),
  ])
}

const moveButton = (row: RecordRow, to: string, locale: RenderContext['locale']): Element => {
  const transition = contacts.transitions.find((candidate) => candidate.to === to && candidate.from.some((from) => from === row.state))
  const word = transition?.label[locale] ?? to
  return h(
    'button',
    {
      name: 'to',
      value: to,
      className: ['button', 'button--small'],
      dataTransition: to,
      dataCollection: 'contacts',
      dataRecord: row.key,
      ariaLabel: `${word}: ${row.title}`,
    },
    word,
  )
}

const newContact = (data: ContactTableData, { locale, timeZone, t }: RenderContext): Element =>
  recordForm({
    collection: contacts,
    asks: ['title', 'fields.category', 'fields.channel', 'fields.side', 'fields.counterpart', 'fields.occurredAt', 'fields.body', 'state'],
    open: t('new'),
    submit: t('submit'),
    locale,
    timeZone,
    role: data.role,
  })
