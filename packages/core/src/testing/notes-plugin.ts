import { clientRoles, firmRoles, roles } from '@tsuzuri/model'
import { attributeSchema, defineBlock, defineCollection, definePageType, definePlugin, limitAttribute, limitWords } from '@tsuzuri/plugin'

interface NotesData {
  readonly titles: readonly string[]
  readonly day: string
  readonly mayCreate: boolean
}

const rights = { read: roles, create: [...firmRoles, 'client-admin'], update: firmRoles, comment: firmRoles, trash: firmRoles } as const
const collection = (name: string, read: readonly (typeof roles)[number][]) =>
  defineCollection({
    name,
    label: { ja: 'メモ', en: 'Notes' },
    numbered: true,
    columns: { title: { label: { ja: '題', en: 'Title' }, required: true } },
    fields: {},
    states: { open: { label: { ja: '未', en: 'Open' }, ball: 'firm' } },
    initial: 'open',
    transitions: [],
    rights: { ...rights, read },
    order: { by: 'createdAt', direction: 'ascending' },
    text: () => '',
  })

const notesBlock = (name: string) =>
  defineBlock<{ limit: number }, NotesData>({
    label: { ja: 'メモ', en: 'Notes' },
    description: { ja: 'メモの一覧', en: 'A list of notes' },
    attributes: attributeSchema({ limit: limitAttribute(10) }),
    migrations: [{ name: 'count-to-limit', migrate: ({ count, ...rest }) => (count === undefined ? rest : { limit: count, ...rest }) }],
    attributeWords: { limit: limitWords, of: { label: { ja: '対象', en: 'Which' }, values: { all: { ja: 'すべて', en: 'All' } } } },
    sources: [name],
    load: async (context, { limit }) => ({
      titles: (await context.records(name, { limit })).items.map(({ title }) => title),
      day: context.now.toISOString().slice(0, 16),
      mayCreate: context.may('create', name),
    }),
    render: ({ titles, day, mayCreate }, { t, showing }, { limit }) => ({
      type: 'element',
      tagName: 'section',
      properties: {},
      children: [
        { type: 'element', tagName: 'a', properties: showing({ limit: String(limit + 1) }), children: [] },
        { type: 'text', value: `${t('said', { count: titles.length })} ${titles.join('・')} ${day} ${mayCreate ? 'create' : 'read'}` },
      ],
    }),
    text: ({ titles }) => titles.join('\n'),
  })

/** A plugin for tests: notes everyone reads, secrets of the firm, and a page type with fields. */
export const notesPlugin = definePlugin({
  name: 'notes',
  collections: [collection('notes', roles), collection('secrets', firmRoles)],
  blocks: { notes: notesBlock('notes'), secrets: notesBlock('secrets') },
  pageTypes: {
    master: definePageType({
      label: { ja: 'マスタ', en: 'Master' },
      writers: [...firmRoles, clientRoles[0] ?? 'client-admin'],
      body: '# 締め日\n\n未定',
      fields: {
        payDay: { kind: 'day-of-month', label: { ja: '支払日', en: 'Pay day' } },
        rate: { kind: 'number', label: { ja: '率', en: 'Rate' }, writers: ['firm-admin'] },
        next: { kind: 'page', label: { ja: '次のページ', en: 'Next page' } },
      },
    }),
  },
  rules: [],
  messages: { ja: { said: '{count}件' }, en: { said: '{count} notes' } },
})
