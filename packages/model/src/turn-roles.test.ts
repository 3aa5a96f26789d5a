import { expect, test } from 'vitest'
import { turnRoles } from './turn-roles.ts'

const collection = {
  states: {
    working: { ball: 'firm' },
    checking: { ball: 'firm' },
    delivered: { ball: 'client' },
    asked: { ball: 'client' },
    kept: { ball: 'client' },
    done: { ball: null },
  },
  transitions: [
    { from: ['working'], to: 'checking', who: ['director', 'member'] },
    { from: ['checking'], to: 'working', who: ['director'], requires: ['comment'] },
    { from: ['checking'], to: 'delivered', who: ['director'] },
    { from: ['delivered'], to: 'working', who: ['client-admin', 'client-staff'], requires: ['comment'] },
    { from: ['delivered'], to: 'done', who: ['client-admin'] },
    { from: ['asked'], to: 'working', who: ['client-staff', 'member'], requires: ['comment'] },
  ],
} as const

test('it is the turn of those of the side who can bring it on, not of those who can only send it back or read', () => {
  expect(turnRoles(collection, 'working')).toEqual(['director', 'member'])
  expect(turnRoles(collection, 'checking')).toEqual(['director'])
  expect(turnRoles(collection, 'delivered')).toEqual(['client-admin'])
})

test('where every step needs a reason it counts; where there is no step, the side as a whole is waited for; else nobody', () => {
  expect(turnRoles(collection, 'asked')).toEqual(['client-staff'])
  expect(turnRoles(collection, 'kept')).toEqual(['client-admin', 'client-staff', 'client-viewer'])
  expect([turnRoles(collection, 'done'), turnRoles(collection, 'nowhere')]).toEqual([[], []])
})
