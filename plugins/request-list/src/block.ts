import type { PortalMode, Role } from '@tsuzuri/model'
import { attributeSchema, type BlockContext, defineBlock, limitAttribute, limitWords } from '@tsuzuri/plugin'
import { recordRow, type RecordRow, runningYear, stateLabels } from '@tsuzuri/plugin/view'
import { z } from 'zod'
import { ganttSpan, type GanttSpan } from './gantt-span.ts'
import { renderRequests } from './render.ts'
import { requests } from './requests.ts'
import { requestsAsText } from './requests-as-text.ts'

export interface RequestListAttributes {
  readonly view: 'table' | 'board' | 'gantt'
  readonly state: string
  readonly limit: number
}
export interface RequestListData {
  readonly rows: readonly RecordRow[]
  readonly more: boolean
  readonly year: number
  readonly mayCreate: boolean
  readonly role: Role
  readonly mode: PortalMode
  /** The days that a chart shows; null where none is asked for. */
  readonly span: GanttSpan | null
  /** Of the running month; null where the contract holds none. */
  readonly hours: Awaited<ReturnType<BlockContext['hours']>>
}

const attributes = attributeSchema({
  view: z.enum(['table', 'board', 'gantt']).default('table'),
  /** A state's name, `open` for all that are neither accepted nor cancelled, or `all`. */
  state: z
    .enum([
      'all',
      'open',
      'draft',
      'requested',
      'estimating',
      'proposed',
      'agreed',
      'in-progress',
      'checking',
      'delivered',
      'sent-back',
      'accepted',
      'cancelled',
    ])
    .default('all'),
  limit: limitAttribute(50),
})

export const requestListBlock = defineBlock<RequestListAttributes, RequestListData>({
  label: { ja: '依頼内容一覧', en: 'Request list' },
  description: {
    ja: '依頼と、いまだれの番かを表・ボード・ガントで見る',
    en: 'Requests and whose turn it is, as a table, a board or a Gantt chart',
  },
  attributes,
  attributeWords: {
    view: {
      label: { ja: '表示', en: 'View' },
      values: { table: { ja: '表', en: 'Table' }, board: { ja: 'ボード', en: 'Board' }, gantt: { ja: 'ガント', en: 'Gantt' } },
    },
    state: {
      label: { ja: '状態', en: 'State' },
      values: { ...stateLabels(requests), all: { ja: 'すべて', en: 'All' }, open: { ja: '未完了', en: 'Not over' } },
    },
    limit: limitWords,
  },
  migrations: [],
  sources: ['requests', 'processing', 'members'],
  element: 'tsuzuri-request-list',
  load: async (context, { view, state, limit }) => {
    const [list, members, hours] = await Promise.all([
      // As a chart what is due first stands first.
      context.records('requests', { limit, ...(state === 'all' ? {} : { state }), ...(view === 'gantt' ? { sort: 'dueAt' } : {}) }),
      context.members(),
      context.hours(),
    ])
    const rows = list.items.map((record) => recordRow(record, requests, context, members))
    return {
      rows,
      span: view === 'gantt' ? ganttSpan(context, rows) : null,
      more: list.next !== null,
      year: runningYear(context),
      mayCreate: context.may('create', 'requests'),
      role: context.role,
      mode: context.portal.mode,
      hours,
    }
  },
  render: renderRequests,
  text: requestsAsText,
})
