import { expect, test } from 'vitest'
import { packState, unpackState } from './packed-state.ts'

const text = new TextEncoder().encode(`\0${'給与の締日は毎月十五日。'.repeat(500)}`)
const noise = Uint8Array.from({ length: 2_000 }, (_, index) => (index * 2_654_435_761) >>> 24)

test('a state takes less on the disk, and is given back as it was', async () => {
  const kept = await packState(text)
  expect(kept.byteLength).toBeLessThan(text.byteLength / 10)
  expect(await unpackState(kept)).toEqual(text)
})

test.each([
  ['kept before states were compressed', text],
  ['too short for that', new Uint8Array([0, 1, 2])],
  ['empty', new Uint8Array()],
])('one %s is given back as it is', async (_how, state) => {
  expect(await unpackState(state)).toEqual(state)
})

test('what cannot be made smaller stays as it is', async () => {
  expect(await unpackState(await packState(noise))).toEqual(noise)
})
