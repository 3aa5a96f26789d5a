import { createRecord, getPage, getRecord, type Scope } from '@tsuzuri/core'
import type { FieldValues } from '@tsuzuri/model'
import { demoStep } from './demo-step.ts'
import type { DemoContact, DemoReport, DemoRequest, DemoStory, DemoWork } from './demo-story.ts'
import type { Happening } from './happening.ts'
import type { Demo } from './open-demo.ts'

type Row = DemoContact | DemoRequest | DemoReport | DemoWork
interface Shape {
  readonly collection: string
  readonly state?: string
  readonly startsAt?: Date
  readonly dueAt?: Date
  readonly fields: FieldValues
}

/** The rows of a story with all that happened to them. */
export const demoRecords = (demo: Demo, { contacts, requests, work, reports }: DemoStory): readonly Happening[] => [
  ...requests.flatMap((row) => happeningsOf(demo, row, requestOf(demo, row))),
  ...contacts.flatMap((row) => happeningsOf(demo, row, contactOf(demo, row))),
  ...work.flatMap((row) =>
    happeningsOf(demo, row, {
      collection: 'processing',
      startsAt: demo.clock.at(row.at),
      fields: { step: 'work', hours: row.hours, ...text(demo, { note: row.note }) },
    }),
  ),
  ...reports.flatMap((row) => happeningsOf(demo, row, reportOf(demo, row))),
]

const requestOf = ({ clock, fill }: Demo, { description, format, priority = 'normal', due, state }: DemoRequest): Shape => ({
  collection: 'requests',
  state,
  ...(due ? { dueAt: clock.at(due) } : {}),
  fields: { description: fill(description), priority, ...(format === undefined ? {} : { format }) },
})

const contactOf = (demo: Demo, { by, body, channel, category, counterpart, state }: DemoContact): Shape => ({
  collection: 'contacts',
  state,
  fields: { body: demo.fill(body), channel, category, side: demo.isClient(by) ? 'client' : 'firm', ...text(demo, { counterpart }) },
})

const reportOf = ({ clock, fill }: Demo, { month, summary, due }: DemoReport): Shape => ({
  collection: 'reports',
  ...(due ? { dueAt: clock.at(due) } : {}),
  fields: { month: clock.reportMonth(month), summary: fill(summary) },
})

const text = ({ fill }: Demo, texts: Readonly<Record<string, string | undefined>>): FieldValues =>
  Object.fromEntries(Object.entries(texts).flatMap(([name, value]) => (value === undefined ? [] : [[name, fill(value)]])))

const happeningsOf = (demo: Demo, row: Row, shape: Shape): readonly Happening[] => {
  const own = `${shape.collection} ${row.key ?? row.title}`
  const create = async (scope: Scope): Promise<void> => {
    const record = await createRecord(scope, {
      ...shape,
      title: demo.fill(row.title),
      assignee: row.assignee === undefined ? null : demo.userId(row.assignee),
      fields: { ...shape.fields, ...(await references(scope, demo, row, shape.collection)) },
    })
    demo.keep(own, record.id)
  }
  return [
    { at: demo.clock.at(row.at), by: row.by, run: create },
    ...(row.later ?? []).map((step) => demoStep(demo, shape.collection, own, step)),
  ]
}

const references = async (scope: Scope, { fill, find }: Demo, row: Row, collection: string): Promise<FieldValues> => {
  const { page, request, files } = row
  const number =
    collection === 'processing' && request !== undefined
      ? (await getRecord(scope, { collection: 'requests', record: find(`requests ${request}`) })).number
      : null
  return {
    ...(page === undefined ? {} : { page: (await getPage(scope, fill(page))).page.id }),
    ...(request === undefined ? {} : { request: find(`requests ${request}`) }),
    ...('parent' in row && row.parent !== undefined ? { parent: find(`requests ${row.parent}`) } : {}),
    ...(number ? { requestNumber: number } : {}),
    ...(files === undefined ? {} : { files: files.map((key) => find(`files ${key}`)) }),
  }
}
