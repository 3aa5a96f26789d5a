import type { FieldDefinitions } from '@tsuzuri/plugin'
import type { Localized } from '@tsuzuri/model'
import type { EditableField } from '../chrome/fields-form.ts'
import type { BlockChoice } from '../extensions/plugin-block.ts'

export interface Kinds {
  readonly fields: readonly EditableField[]
  readonly blocks: readonly BlockChoice[]
  /** The portal's IANA time zone. */
  readonly timeZone: string
  readonly members: readonly { readonly userId: string; readonly name: string }[]
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

/** What the plugins offer for this page: the fields of its type and the blocks that can be placed. Rejects when the server does not answer. */
export const loadKinds = async (portal: string, pageId: string, locale: 'ja' | 'en'): Promise<Kinds> => {
  const base = `/api/v1/portals/${encodeURIComponent(portal)}`
  const [page, types, blocks, { timeZone }, members] = await Promise.all([
    read<{ readonly type: string } & Pick<Kinds, 'title' | 'epoch'>>(`${base}/pages/${encodeURIComponent(pageId)}`),
    read<{ readonly items: readonly PageTypeAnswer[] }>(`${base}/page-types`),
    read<{ readonly items: readonly BlockAnswer[] }>(`${base}/blocks`),
    read<Pick<Kinds, 'timeZone'>>(base),
    read<{ readonly items: Kinds['members'] }>(`${base}/members`),
  ])
  const fields = types.items.find(({ name }) => name === page.type)?.fields ?? {}
  return {
    fields: Object.entries(fields).map(([name, definition]) => ({ name, ...definition })),
    title: page.title,
    epoch: page.epoch,
    timeZone,
    members: members.items,
    blocks: blocks.items.map(({ name, label, description }) => ({ name, label: label[locale], description: description[locale] })),
  }
}

const read = async <Answer>(address: string): Promise<Answer> => {
  const response = await fetch(address, { headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`)
  return response.json() as Promise<Answer>
}
