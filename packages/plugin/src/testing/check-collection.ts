import { portalModes, type Role, roles } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import type { CollectionDefinition } from '../collection.ts'
import { inMode } from '../in-mode.ts'
import { mayReadField } from '../may-read-field.ts'
import { possibleMoves } from '../view/possible-moves.ts'
import { checkFields } from './check-fields.ts'
import { sampleRecords } from './sample-records.ts'
import { unlabelled } from './unlabelled.ts'

/** States, transitions and rights hang together. */
export const checkCollection = (collection: CollectionDefinition): void => {
  const { name, label, columns, fields, states, transitions, initial, rights, when = 'startsAt' } = collection
  const stateNames = Object.keys(states)
  checkFields(name, fields)

  test(`${name}: no row holds a table`, () => {
    expect(Object.values(fields).filter(({ kind }) => kind === 'table')).toEqual([])
  })
  test(`${name}: every label is there`, () => {
    expect(unlabelled({ [name]: label })).toEqual([])
    for (const labelled of [columns, states])
      expect(unlabelled(Object.fromEntries(Object.entries(labelled).map(([of, definition]) => [of, definition.label])))).toEqual([])
    expect(unlabelled(Object.fromEntries(transitions.map((transition) => [`to ${transition.to}`, transition.label])))).toEqual([])
    const notes = [...Object.values(states), ...transitions].flatMap(({ note }) => (note ? [note] : []))
    expect(unlabelled(Object.fromEntries(notes.map((note, index) => [`note ${index}`, note])))).toEqual([])
  })

  test(`${name}: its time is one of its columns or fields`, () => {
    const times = [
      'startsAt',
      ...Object.keys(columns).filter((column) => column === 'dueAt'),
      ...Object.entries(fields).flatMap(([field, { kind }]) => (kind === 'datetime' ? [field] : [])),
    ]
    expect(times).toContain(when)
  })

  test(`${name}: every transition names states that exist and asks for what exists`, () => {
    expect(stateNames).toContain(initial)
    const known = new Set(['comment', ...Object.keys(columns), ...Object.keys(fields)])
    for (const { settled = [] } of Object.values(states)) expect(settled.filter((asked) => !known.has(asked))).toEqual([])
    for (const { from, to, requires = [], fills = [], empties = [], stamps = [] } of transitions) {
      expect(stamps.filter((stamp) => fields[stamp]?.kind !== 'datetime')).toEqual([])
      expect(from.length).toBeGreaterThan(0)
      expect([...from, to].filter((state) => !stateNames.includes(state))).toEqual([])
      expect(from).not.toContain(to)
      expect([...requires, ...fills, ...empties].filter((asked) => !known.has(asked))).toEqual([])
      expect(empties.filter((empty) => !Object.hasOwn(fields, empty))).toEqual([])
    }
  })

  test(`${name}: what is firm only is needed for nothing that whoever may not read it does, sees or finds`, () => {
    const hidden = (role: Role) => Object.keys(fields).filter((field) => !mayReadField(role, fields[field]))
    for (const { who, requires = [], fills = [], empties = [] } of transitions)
      for (const role of who) expect([...requires, ...fills, ...empties].filter((asked) => hidden(role).includes(asked))).toEqual([])
    for (const role of rights.read) expect(hidden(role)).not.toContain(when)
    for (const { readers = [], writers = readers } of Object.values(fields))
      expect([...readers, ...writers].filter((role) => !roles.includes(role))).toEqual([])
  })

  test(`${name}: every state can be reached, what is open can be left, what is final has nobody's turn`, () => {
    const reached = new Set([initial])
    for (const state of reached) for (const { from, to } of transitions) if (from.includes(state)) reached.add(to)
    expect([...reached].toSorted()).toEqual(stateNames.toSorted())
    const isLeft = (state: string, mode: (typeof portalModes)[number]) =>
      inMode(collection, mode).transitions.some(({ from }) => from.includes(state))
    expect(stateNames.filter((state) => !states[state]?.final && portalModes.some((mode) => !isLeft(state, mode)))).toEqual([])
    expect(stateNames.filter((state) => states[state]?.final && states[state].ball !== null)).toEqual([])
  })

  test(`${name}: rights and transitions list known roles, and whoever only reads changes nothing`, () => {
    const { read, ...changes } = rights
    for (const who of [read, ...Object.values(changes), ...transitions.map((transition) => transition.who)]) {
      expect(who.length).toBeGreaterThan(0)
      expect(new Set(who).size).toBe(who.length)
      expect(who.filter((role) => !roles.includes(role) || !read.includes(role))).toEqual([])
    }
    for (const who of [...Object.values(changes), ...transitions.map((transition) => transition.who)])
      expect(who).not.toContain('client-viewer')
  })

  test.each(roles)(`${name}: offers %s no step that is for others, and each step once`, (role) => {
    for (const [state, mode] of stateNames.flatMap((one) => portalModes.map((of) => [one, of] as const))) {
      const there = inMode(collection, mode)
      const allowed = there.transitions.filter(({ from, who }) => from.includes(state) && who.includes(role)).map(({ to }) => to)
      expect(new Set(allowed).size).toBe(allowed.length)
      expect(possibleMoves(there, state, role).filter((to) => !allowed.includes(to))).toEqual([])
      expect(possibleMoves(there, state, role).filter((to) => isForOthersOnly(there, state, to, role))).toEqual([])
    }
  })

  test(`${name}: finds words in any record, and no flaw in a good one`, () => {
    for (const record of sampleRecords(collection)) {
      expect(collection.text(record.fields)).toBeTypeOf('string')
      expect(collection.check?.({ ...record, fields: {} }) ?? {}).toEqual({})
    }
  })
}

const isForOthersOnly = ({ transitions }: CollectionDefinition, state: string, to: string, role: Role): boolean =>
  transitions.filter((transition) => transition.from.includes(state) && transition.to === to).every(({ who }) => !who.includes(role))
