import { type PortalMode, type Role, roles } from '@tsuzuri/model'
import { inMode, type StateDefinition } from '@tsuzuri/plugin'
import { expect, test } from 'vitest'
import { requests } from './requests.ts'

const stepsOf = (mode: PortalMode, state: string, role: Role): string =>
  inMode(requests, mode)
    .transitions.filter(({ from, who }) => from.includes(state) && who.includes(role))
    .map(({ to, requires = [] }) => (requires.includes('comment') ? `${to}*` : to))
    .join(' ')

/** Every state, and where each role takes it from there; roles with the same steps stand together, an asterisk asks for a reason. */
const way = (mode: PortalMode): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    Object.keys(requests.states).map((state) => [
      state,
      Object.fromEntries(
        [...Map.groupBy(roles, (role) => stepsOf(mode, state, role))].flatMap(([steps, same]) =>
          steps === '' ? [] : [[same.join(' '), steps]],
        ),
      ),
    ]),
  )

test('in director mode the director takes it in, agrees, and checks what goes out', () => {
  expect(way('director')).toEqual({
    draft: { 'firm-admin director member client-admin client-staff': 'requested cancelled' },
    requested: {
      'firm-admin director': 'draft* estimating proposed agreed cancelled*',
      'client-admin client-staff': 'cancelled*',
    },
    estimating: { 'firm-admin director': 'draft* proposed cancelled*', 'client-admin client-staff': 'cancelled*' },
    proposed: {
      'firm-admin director': 'estimating cancelled*',
      'client-admin client-staff': 'agreed estimating* cancelled*',
    },
    agreed: {
      'firm-admin director': 'proposed* in-progress cancelled*',
      member: 'in-progress',
      'client-admin client-staff': 'estimating* cancelled*',
    },
    'in-progress': { 'firm-admin director': 'proposed* checking', member: 'checking', 'client-admin client-staff': 'estimating*' },
    checking: { 'firm-admin director': 'in-progress* delivered' },
    delivered: { 'client-admin': 'sent-back* accepted', 'client-staff': 'sent-back*' },
    'sent-back': { 'firm-admin director': 'proposed* in-progress', member: 'in-progress' },
    accepted: {},
    cancelled: {},
  })
})

test('in direct mode the member says first how long it takes, and delivers', () => {
  expect(way('direct')).toEqual({
    draft: { 'firm-admin director member client-admin client-staff': 'requested cancelled' },
    requested: {
      'firm-admin director member': 'draft* estimating proposed agreed cancelled*',
      'client-admin client-staff': 'cancelled*',
    },
    estimating: { 'firm-admin director member': 'draft* proposed cancelled*', 'client-admin client-staff': 'cancelled*' },
    proposed: {
      'firm-admin director member': 'estimating cancelled*',
      'client-admin client-staff': 'agreed estimating* cancelled*',
    },
    agreed: { 'firm-admin director member': 'proposed* in-progress cancelled*', 'client-admin client-staff': 'estimating* cancelled*' },
    'in-progress': { 'firm-admin director member': 'proposed* delivered', 'client-admin client-staff': 'estimating*' },
    checking: { 'firm-admin director member': 'in-progress* delivered' },
    delivered: { 'client-admin': 'sent-back* accepted', 'client-staff': 'sent-back*' },
    'sent-back': { 'firm-admin director member': 'proposed* in-progress' },
    accepted: {},
    cancelled: {},
  })
})

test('whatever is open comes to an end in either mode, so that a portal changes its mode any time', () => {
  for (const mode of ['director', 'direct'] as const) {
    const { states, transitions } = inMode(requests, mode)
    const ending = new Set(Object.keys(states).filter((state) => states[state]?.final))
    for (let grown = 0; grown !== ending.size;) {
      grown = ending.size
      for (const { from, to } of transitions) if (ending.has(to)) for (const state of from) ending.add(state)
    }
    expect([...ending].toSorted()).toEqual(Object.keys(states).toSorted())
  }
})

test('the due date and the estimate are settled from the proposal on until the end', () => {
  const settled = Object.entries<StateDefinition>(requests.states).flatMap(([state, { settled: names = [] }]) =>
    names.length > 0 ? [state] : [],
  )
  expect(settled).toEqual(['proposed', 'agreed', 'in-progress', 'checking', 'delivered', 'sent-back'])
})
