import { expect, test } from 'vitest'
import { checkRuntime } from './check-runtime.ts'

test.each(['20.19.0', '22.13.9', '18.0.0'])('Node %s is refused before SQLite could end the process', (version) => {
  expect(() => checkRuntime(version)).toThrow(expect.objectContaining({ code: 'runtime.too-old' }))
})

test.each(['22.15.0', '24.21.0', '26.0.0'])('Node %s will do', (version) => {
  expect(checkRuntime(version)).toBe(undefined)
})
