import type { FieldDefinition, FieldDefinitions, FieldFlaw } from '@tsuzuri/plugin'
import type { FieldValues, Localized } from '@tsuzuri/model'
import type { EditableField, FieldContext } from '../chrome/editable-field.ts'
import type { BlockChoice } from '../extensions/plugin-block.ts'

export interface Kinds extends Required<Pick<FieldContext, 'timeZone' | 'members' | 'pages' | 'files' | 'judge'>> {
  readonly fields: readonly EditableField[]
  readonly blocks: readonly BlockChoice[]
  /** Of the page. */
  readonly title: string
  /** Which history of the page's document is meant; another one shares nothing with it. */
  readonly epoch: number
}
interface PageTypeAnswer {
  readonly name: string
  readonly fields: FieldDefinitions
}
interface BlockAnswer {
  readonly name: string
  readonly label: Localized
  readonly description: Localized
}
interface FileAnswer {
  readonly name: string
  readonly current: { readonly id: string }
}
interface Answer<Item> {
  readonly items: readonly Item[]
}

/** What the plugins offer for this page: the fields of its type and the blocks that can be placed. Rejects when the server does not answer. */
export const loadKinds = async (portal: string, pageId: string, locale: 'ja' | 'en'): Promise<Kinds> => {
  const base = `/api/v1/portals/${encodeURIComponent(portal)}`
  const [page, types, blocks, { timeZone }, members] = await Promise.all([
    ask<{ readonly type: string } & Pick<Kinds, 'title' | 'epoch'>>(`${base}/pages/${encodeURIComponent(pageId)}`),
    ask<Answer<PageTypeAnswer>>(`${base}/page-types`),
    ask<Answer<BlockAnswer>>(`${base}/blocks`),
    ask<Pick<Kinds, 'timeZone'>>(base),
    ask<{ readonly items: Kinds['members'] }>(`${base}/members`),
  ])
  const fields = Object.entries(types.items.find(({ name }) => name === page.type)?.fields ?? {})
  const kinds = new Set(fields.flatMap(([, definition]) => kindsOf(definition)))
  // Asked for only where some field refers to them; of many those that come first.
  const [pages, files] = await Promise.all([
    kinds.has('page') ? ask<Answer<Kinds['pages'][number]>>(`${base}/pages?limit=200`) : { items: [] },
    kinds.has('file-version') ? ask<Answer<FileAnswer>>(`${base}/files?limit=200`) : { items: [] },
  ])
  return {
    fields: fields.map(([name, definition]) => ({ name, ...definition })),
    title: page.title,
    epoch: page.epoch,
    timeZone,
    members: members.items,
    blocks: blocks.items.map(({ name, label, description }) => ({ name, label: label[locale], description: description[locale] })),
    pages: pages.items,
    files: files.items.map(({ name, current }) => ({ id: current.id, name })),
    judge: async (values: FieldValues) =>
      (await ask<{ readonly flaws: readonly FieldFlaw[] }>(`${base}/page-types/${encodeURIComponent(page.type)}/flaws`, { fields: values }))
        .flaws,
  }
}

const kindsOf = ({ kind, columns = {} }: FieldDefinition): readonly FieldDefinition['kind'][] => [
  kind,
  ...Object.values(columns).flatMap(kindsOf),
]

const ask = async <Body>(address: string, body?: unknown): Promise<Body> => {
  const response = await fetch(address, {
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`)
  return response.json() as Promise<Body>
}
