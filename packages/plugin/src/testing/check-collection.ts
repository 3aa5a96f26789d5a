import { roles } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import type { CollectionDefinition } from '../collection.ts'
import { possibleMoves } from '../view/possible-moves.ts'
import { checkFields, expectLabel } from './check-fields.ts'
import { sampleRecords } from './sample-records.ts'

/** States, transitions and rights hang together. */
export const checkCollection = (collection: CollectionDefinition): void => {
  const { name, states, transitions, initial, rights } = collection
  checkFields(name, collection.fields)

  test(`${name}: every label is there`, () => {
    expectLabel(collection.label, name)
    for (const [column, { label }] of Object.entries(collection.columns)) expectLabel(label, `${name}.${column}`)
    for (const [state, { label }] of Object.entries(states)) expectLabel(label, `${name}: ${state}`)
    for (const { to, label } of transitions) expectLabel(label, `${name} to ${to}`)
  })

  test(`${name}: every transition names states that exist and asks for what exists`, () => {
    expect(Object.keys(states)).toContain(initial)
    for (const { from, to, requires = [] } of transitions) {
      expect(from.length).toBeGreaterThan(0)
      for (const state of [...from, to]) expect(Object.keys(states)).toContain(state)
      expect(from, `${to} from itself`).not.toContain(to)
      for (const required of requires) expect(['comment', ...Object.keys(collection.columns), ...Object.keys(collection.fields)]).toContain(required)
    }
  })

  test(`${name}: every state can be reached, and every one that is not final can be left`, () => {
    const reached = new Set([initial])
    for (const state of reached) for (const { from, to } of transitions) if (from.includes(state)) reached.add(to)
    expect([...reached].toSorted()).toEqual(Object.keys(states).toSorted())
    for (const [state, { final, ball }] of Object.entries(states)) {
      if (final) expect(ball, `the ball in ${state}`).toBe(null)
      else expect(transitions.some(({ from }) => from.includes(state)), `a way out of ${state}`).toBe(true)
    }
  })

  test(`${name}: rights and transitions list known roles, and whoever only reads changes nothing`, () => {
    for (const [right, who] of [...Object.entries(rights), ...transitions.map(({ to, who: those }) => [to, those] as const)]) {
      expect(who.length, right).toBeGreaterThan(0)
      expect(new Set(who).size, right).toBe(who.length)
      for (const role of who) expect(roles).toContain(role)
      if (right !== 'read') expect(who, right).not.toContain('client-viewer')
      for (const role of who) expect(rights.read, `${role} reads what it may ${right}`).toContain(role)
    }
  })

  test.each(roles)(`${name}: offers %s no step of others`, (role) => {
    for (const state of Object.keys(states)) {
      const allowed = transitions.filter(({ from, who }) => from.includes(state) && who.includes(role)).map(({ to }) => to)
      expect(new Set(allowed).size, `one way from ${state} to each state`).toBe(allowed.length)
      for (const to of possibleMoves(collection, state, role)) expect(allowed).toContain(to)
    }
  })

  test(`${name}: finds words in any record, and finds no flaw in a good one`, () => {
    for (const record of sampleRecords(collection)) {
      expect(collection.text(record.fields)).toBeTypeOf('string')
      expect(collection.check?.({ ...record, fields: {} }) ?? {}).toEqual({})
    }
  })
}
