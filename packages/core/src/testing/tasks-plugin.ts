import { firmRoles, roles } from '@tsuzuri/model'
import { defineCollection, definePlan, definePlugin, defineRule } from '@tsuzuri/plugin'

const label = { ja: '試', en: 'Trial' }
const dueFirst = { ja: '期限が開始より前です。', en: 'It is due before it starts.' }
const writers = roles.filter((role) => role !== 'client-viewer')

const tasks = defineCollection({
  name: 'tasks',
  label,
  numbered: true,
  broadcast: ['note', 'size'],
  columns: { title: { label, required: true }, assignee: { label }, startsAt: { label }, dueAt: { label } },
  fields: {
    note: { kind: 'long-text', label },
    size: { kind: 'choice', label, choices: { small: label, large: label } },
    hours: { kind: 'number', label, writers: firmRoles },
    files: { kind: 'file-version', label, many: true },
    page: { kind: 'page', label },
    related: { kind: 'record', label },
    keeper: { kind: 'member', label },
  },
  states: {
    open: { label, ball: 'firm' },
    asked: { label, ball: 'client' },
    handed: { label, ball: 'client', delivered: true },
    done: { label, ball: null, final: true },
  },
  initial: 'open',
  transitions: [
    { from: ['open'], to: 'asked', label, who: firmRoles, requires: ['comment'] },
    { from: ['asked'], to: 'open', label, who: writers },
    { from: ['open', 'asked'], to: 'done', label, who: ['director', 'client-admin'], requires: ['dueAt', 'note'] },
  ],
  rights: { read: roles, create: writers, update: writers, comment: writers, trash: ['firm-admin', 'director'] },
  order: { by: 'number', direction: 'descending' },
  text: (fields) => (typeof fields['note'] === 'string' ? fields['note'] : ''),
  check: ({ startsAt, dueAt }) => (startsAt && dueAt && dueAt < startsAt ? { dueAt: dueFirst } : {}),
})

/** What clients must not know of. */
const secrets = defineCollection({
  name: 'secrets',
  label,
  numbered: false,
  columns: { title: { label, required: true } },
  fields: {},
  states: { kept: { label, ball: null } },
  initial: 'kept',
  transitions: [],
  rights: { read: firmRoles, create: firmRoles, update: firmRoles, comment: firmRoles, trash: firmRoles },
  order: { by: 'createdAt', direction: 'ascending' },
  text: () => '',
})

/** A finished task leaves a secret behind; one called «broken» refuses. */
const keepFinished = defineRule({
  name: 'keep-finished',
  on: 'record.transitioned',
  run: async (context, event) => {
    if (event.data['to'] !== 'done') return
    const task = await context.record('tasks', event.subject.id)
    await context.create('secrets', { title: task.title === 'broken' ? '' : `${task.title} is done`, fields: {} })
  },
})

/** Collections and a rule for the tests of core. */
export const tasksPlugin = definePlugin({
  name: 'tasks',
  collections: [tasks, secrets],
  blocks: {},
  pageTypes: {},
  plans: { year: definePlan({ label, collection: 'secrets', follow: () => ({ records: [], concerns: [] }) }) },
  rules: [keepFinished],
  digest: async ({ records }) => {
    const { items } = await records('tasks', {})
    return { figures: { tasks: items.length }, records: items.map(({ id }) => id) }
  },
  monthReport: {
    collection: 'tasks',
    monthField: 'note',
    pageField: 'page',
    begin: ({ figures }, { month }) => ({
      page: { title: month, slug: month, type: 'plain', markdown: `${figures['tasks']}`, fields: {} },
      record: { title: month, dueAt: null, fields: { note: month } },
    }),
  },
  messages: { ja: {}, en: {} },
})
