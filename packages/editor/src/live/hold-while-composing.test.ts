// @vitest-environment jsdom
import type { EditorView } from '@tiptap/pm/view'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFakeServer, type FakeServer } from '../testing/fake-server.ts'
import { connect, type Connected, disconnect } from './connect.ts'
import { holdWhileComposing } from './hold-while-composing.ts'

let server: FakeServer
let here: Connected
const view = { composing: false, isDestroyed: false }
beforeEach(async () => {
  server = createFakeServer()
  vi.stubGlobal('WebSocket', server.Socket)
  here = await connect('abc', 'p1', 'u1')
  holdWhileComposing(here.provider, () => view as EditorView)
  view.composing = true
  server.doc.getText('content').insert(0, 'ほかの人')
})
afterEach(() => {
  vi.restoreAllMocks()
  view.composing = false
  disconnect(here)
  vi.unstubAllGlobals()
})

const said = (): string => here.doc.getText('content').toJSON()

test('others’ changes wait until the word is chosen, and come in their order then', async () => {
  server.doc.getText('content').insert(4, 'の続き')
  expect(said()).toBe('')
  view.composing = false
  await vi.waitFor(() => expect(said()).toBe('ほかの人の続き'))
})

test('what one composes goes out meanwhile', () => {
  here.doc.getText('content').insert(0, 'か')
  expect(server.doc.getText('content').toJSON()).toContain('か')
})

test('a connection that is lost meanwhile loses nothing: the next one brings it', async () => {
  server.close(1006)
  server.accept()
  view.composing = false
  await vi.waitFor(() => expect(said()).toBe('ほかの人'), { timeout: 5_000 })
})

test('an input method that never says that it has ended hides others’ text for a minute at most', async () => {
  const now = Date.now()
  vi.spyOn(Date, 'now').mockImplementation(() => now + 61_000)
  await vi.waitFor(() => expect(said()).toBe('ほかの人'))
})
