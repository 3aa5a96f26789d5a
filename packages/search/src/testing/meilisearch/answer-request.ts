import type { z } from 'zod'
import { matchFilter } from './match-filter.ts'
import { shapes } from './shapes.ts'
import type { TaskFailure, Tasks } from './tasks.ts'

type Row = Readonly<Record<string, unknown>>
interface KeptIndex {
  readonly rows: Map<string, Row>
  settings: z.infer<typeof shapes.settings> | null
}
export interface Kept {
  readonly indexes: Map<string, KeptIndex>
  readonly tasks: Tasks
  readonly version: string
}
interface Asked {
  readonly method: string
  readonly path: readonly string[]
  readonly query: URLSearchParams
  readonly body: unknown
}
interface Answer {
  readonly status: number
  readonly body: unknown
}

const ok = (body: unknown): Answer => ({ status: 200, body })
const accepted = (body: unknown): Answer => ({ status: 202, body })
const refused = (status: number, code: string, message: string): Answer => ({
  status,
  body: { message, code, type: 'invalid_request', link: `https://docs.meilisearch.com/errors#${code}` },
})
const failure = (code: string): TaskFailure => ({ code, type: 'invalid_request', message: `It is ${code}.` })

/** Answers as Meilisearch does what the driver asks, and refuses whatever it would not understand. */
export const answerRequest = (kept: Kept, { method, path, query, body }: Asked): Answer => {
  const { indexes, tasks } = kept
  const [first, uid = '', third, fourth] = path
  const route = `${method} ${[first, first === 'indexes' && uid !== '' ? ':uid' : first === 'tasks' ? ':uid' : '', third, fourth && third === 'documents' && method === 'GET' ? ':id' : fourth].filter(Boolean).join('/')}`
  /** Checks a body, and what goes on with it. */
  const taking = <Shape extends z.ZodType>(shape: Shape, next: (value: z.output<Shape>) => Answer): Answer => {
    const parsed = shape.safeParse(body)
    return parsed.success ? next(parsed.data) : refused(400, 'bad_request', parsed.error.message)
  }
  const within = (next: (index: KeptIndex) => Answer): Answer => {
    const index = indexes.get(uid)
    return index ? next(index) : refused(404, 'index_not_found', `Index \`${uid}\` not found.`)
  }
  const later = (type: string, work: (index: KeptIndex) => TaskFailure | null): Answer =>
    accepted(
      tasks.add(uid, type, () => {
        const index = indexes.get(uid)
        return index ? work(index) : failure('index_not_found')
      }),
    )
  switch (route) {
    case 'GET version':
      return ok({ commitSha: 'unknown', commitDate: 'unknown', pkgVersion: kept.version })
    case 'GET tasks/:uid': {
      const task = tasks.get(Number(uid))
      return task ? ok(task) : refused(404, 'task_not_found', `Task \`${uid}\` not found.`)
    }
    case 'GET indexes/:uid':
      return within(() => ok({ uid, primaryKey: 'id', createdAt: '', updatedAt: '' }))
    case 'POST indexes':
      return taking(shapes.createIndex, (wanted) =>
        accepted(
          tasks.add(wanted.uid, 'indexCreation', () => {
            if (indexes.has(wanted.uid)) return failure('index_already_exists')
            indexes.set(wanted.uid, { rows: new Map(), settings: null })
            return null
          }),
        ),
      )
    case 'DELETE indexes/:uid':
      return later('indexDeletion', () => (indexes.delete(uid) ? null : failure('index_not_found')))
    case 'GET indexes/:uid/settings':
      return within(({ settings }) => ok({ rankingRules: ['words'], ...settings }))
    case 'PATCH indexes/:uid/settings':
      return taking(shapes.settings, (settings) =>
        later('settingsUpdate', (index) => {
          index.settings = settings
          return null
        }),
      )
    case 'GET indexes/:uid/stats':
      return within(({ rows }) => ok({ numberOfDocuments: rows.size, isIndexing: false, fieldDistribution: {} }))
    case 'POST indexes/:uid/documents':
      return taking(shapes.documents, (documents) =>
        later('documentAdditionOrUpdate', ({ rows }) => {
          for (const document of documents) if (!isId(document['id'])) return failure('invalid_document_id')
          for (const document of documents) rows.set(String(document['id']), document)
          return null
        }),
      )
    case 'DELETE indexes/:uid/documents':
      return later('documentDeletion', ({ rows }) => (rows.clear(), null))
    case 'POST indexes/:uid/documents/delete-batch':
      return taking(shapes.ids, (ids) =>
        later('documentDeletion', ({ rows }) => {
          for (const id of ids) rows.delete(id)
          return null
        }),
      )
    case 'POST indexes/:uid/documents/delete':
      return taking(shapes.filter, ({ filter }) =>
        later('documentDeletion', ({ rows, settings }) => {
          const matches = matchFilter(filter, settings?.filterableAttributes ?? [])
          if (!matches) return failure('invalid_document_filter')
          for (const [id, row] of rows) if (matches(row)) rows.delete(id)
          return null
        }),
      )
    case 'GET indexes/:uid/documents/:id':
      return within(({ rows }) => {
        const row = rows.get(fourth ?? '')
        return row ? ok(row) : refused(404, 'document_not_found', `Document \`${fourth}\` not found.`)
      })
    case 'GET indexes/:uid/documents':
      return within(({ rows }) => {
        const [offset, limit] = [Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 20)]
        const fields = query.get('fields')?.split(',') ?? []
        const results = [...rows.values()].slice(offset, offset + limit).map((row) => pick(row, fields))
        return ok({ results, offset, limit, total: rows.size })
      })
    case 'POST multi-search':
      return taking(shapes.search, ({ queries }) => search(kept, queries))
    case 'POST swap-indexes':
      return taking(shapes.swap, (swaps) =>
        accepted(
          tasks.add(null, 'indexSwap', () => {
            for (const {
              indexes: [one, other],
            } of swaps) {
              const [left, right] = [indexes.get(one), indexes.get(other)]
              if (!left || !right) return failure('index_not_found')
              indexes.set(one, right)
              indexes.set(other, left)
            }
            return null
          }),
        ),
      )
    default:
      return refused(404, 'not_found', `Nobody knows ${route} here.`)
  }
}

const isId = (id: unknown): boolean => typeof id === 'string' && /^[\w-]{1,511}$/.test(id)

const pick = (row: Row, fields: readonly string[]): Row => Object.fromEntries(fields.map((field) => [field, row[field]]))

/** Finds what holds every word as it stands, those first in whose title it does. */
const search = ({ indexes }: Kept, queries: z.infer<typeof shapes.search>['queries']): Answer => {
  const results = []
  for (const { indexUid, q, filter, limit, attributesToRetrieve } of queries) {
    const index = indexes.get(indexUid)
    if (!index) return refused(404, 'index_not_found', `Index \`${indexUid}\` not found.`)
    const matches = matchFilter(filter, index.settings?.filterableAttributes ?? [])
    if (!matches) return refused(400, 'invalid_search_filter', `\`${filter}\` cannot be filtered by.`)
    const words = q.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-'))
    const holds = (row: Row, names: readonly string[]): boolean =>
      words.every((word) => names.some((name) => String(row[name]).includes(word)))
    const found = [...index.rows.values()].filter((row) => matches(row) && holds(row, index.settings?.searchableAttributes ?? []))
    const ordered = [...found.filter((row) => holds(row, ['title'])), ...found.filter((row) => !holds(row, ['title']))]
    const shown = attributesToRetrieve.filter((name) => index.settings?.displayedAttributes.includes(name))
    results.push({
      indexUid,
      query: q,
      hits: ordered.slice(0, limit).map((row) => pick(row, shown)),
      processingTimeMs: 1,
      limit,
      offset: 0,
    })
  }
  return ok({ results })
}
