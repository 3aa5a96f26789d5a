import type { DriveFile, ScanState } from '@tsuzuri/model'
import { attributeSchema, defineBlock, type FileHolder, limitAttribute, limitWords } from '@tsuzuri/plugin'
import { runningYear } from '@tsuzuri/plugin/view'
import { z } from 'zod'
import { filesAsText } from './files-as-text.ts'
import { renderFiles } from './render.ts'

export interface FileListAttributes {
  readonly folder: string
  readonly limit: number
}
export interface FileRow {
  readonly key: string
  readonly name: string
  readonly folder: string
  readonly versionId: string
  readonly version: number
  readonly size: number
  readonly placedAt: string
  readonly by: string
  /** Placed within the last week for the first time, or anew. */
  readonly news: 'new' | 'updated' | null
  /** Why nobody can open it; null where everybody can. */
  readonly held: Exclude<ScanState, 'clean'> | null
  /** The requests that hold the version that is shown, the oldest first. */
  readonly requests: readonly FileRequest[]
}
export interface FileRequest {
  readonly number: number
  readonly href: string
  /** Whether it is what the request is about, or its result. */
  readonly as: 'requested' | 'delivered'
}
export interface FileListData {
  readonly rows: readonly FileRow[]
  readonly more: boolean
  readonly year: number
  readonly folder: string
  readonly mayPlace: boolean
  readonly mayRequest: boolean
}

const week = 7 * 86_400_000

const attributes = attributeSchema({
  /** The folder and all below it, in the drive's form: `/給与`. */
  folder: z
    .string()
    .max(1000)
    .transform(
      (folder) =>
        `/${folder
          .normalize('NFC')
          .split('/')
          .filter((part) => part !== '')
          .join('/')}`,
    )
    .default('/'),
  limit: limitAttribute(20),
})

export const fileListBlock = defineBlock<FileListAttributes, FileListData>({
  label: { ja: 'ファイル一覧', en: 'File list' },
  description: {
    ja: '共有ドライブのファイルを新しい順に並べ、その場で置ける一覧',
    en: 'Files of the shared drive, newest first, placed by dropping',
  },
  attributes,
  attributeWords: {
    folder: { label: { ja: 'フォルダー', en: 'Folder' } },
    limit: limitWords,
  },
  migrations: [],
  sources: ['files', 'requests'],
  element: 'tsuzuri-file-list',
  load: async (context, { folder, limit }) => {
    const list = await context.files({ limit, ...(folder === '/' ? {} : { folder }) })
    const holders = await context.holders(list.items.map(({ current }) => current))
    return {
      rows: list.items.map((file) => fileRow(file, holders, context.now)),
      more: list.next !== null,
      year: runningYear(context),
      folder,
      mayPlace: context.mayPlaceFiles,
      mayRequest: context.may('create', 'requests'),
    }
  },
  render: renderFiles,
  text: filesAsText,
})

const fileRow = ({ id, name, folder, current, versions }: DriveFile, holders: readonly FileHolder[], now: Date): FileRow => ({
  key: id,
  name,
  folder,
  versionId: current.id,
  version: current.number,
  size: current.size,
  placedAt: current.placedAt.toISOString(),
  by: current.placedByName,
  news: now.getTime() - current.placedAt.getTime() > week ? null : versions > 1 ? 'updated' : 'new',
  held: current.scan === 'clean' ? null : current.scan,
  requests: holders.flatMap(({ version, collection, field, number, href }) =>
    version === current.id && collection === 'requests' && number !== null
      ? [{ number, href, as: field === 'results' ? 'delivered' : 'requested' }]
      : [],
  ),
})
