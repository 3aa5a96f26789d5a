import { loadState } from '@tsuzuri/core'
import { pageIdSchema } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openTestServer } from '../testing/open-test-server.ts'

const paragraphs = 9
const megabyte = 1024 * 1024

interface Answer {
  readonly code?: string
  readonly detail?: string
  readonly hint?: string
  readonly blocks?: readonly { readonly id: string; readonly parent: string | null }[]
}

test(
  'a page beyond its size is read as ever and takes nothing more over the API, until something is taken out or a shorter version is brought back',
  { timeout: 120_000 },
  async () => {
    await using house = await openTestServer()
    const key = await house.key('abc', 'member')
    const made = await house.ask(key, 'POST', '/portals/abc/pages', { title: '議事録', markdown: '初め' })
    const pageId = pageIdSchema.parse(((await made.json()) as { readonly id: string }).id)
    const address = `/portals/abc/pages/${pageId}`
    const ask = async (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => {
      const answer = await house.ask(key, method, address + path, body, headers)
      return { status: answer.status, ...((await answer.json()) as Answer) }
    }
    const sizeOf = async (accept: string): Promise<readonly [number, boolean]> => {
      const answer = await house.ask(key, 'GET', `${address}/content`, undefined, { accept })
      return [answer.status, (await answer.text()).length > paragraphs * megabyte]
    }
    /** As somebody does who pastes a long text again and again. */
    const fill = async (): Promise<void> => {
      const { engine, portal } = await house.portal('abc')
      const { doc } = await loadState(engine, portal.id, pageId)
      const before = Y.encodeStateVector(doc)
      const pasted = Array.from({ length: paragraphs }, () => {
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [new Y.XmlText('x'.repeat(megabyte))])
        return paragraph
      })
      doc.getXmlFragment('content').push(pasted)
      await house.running.server.engine.live.apply(portal.id, pageId, '佐藤', Y.encodeStateAsUpdate(doc, before))
    }

    await fill()
    expect([await sizeOf('text/markdown')]).toEqual([[200, true]])
    const { blocks = [] } = await ask('GET', '/content?blocks=1', undefined, { accept: 'application/json' })
    expect(
      await ask('PATCH', '/content', { operations: [{ op: 'insert', after: blocks.at(-1)?.id, markdown: 'もう一行' }] }),
    ).toMatchObject({
      status: 413,
      code: 'collab-full',
      detail: expect.stringContaining('be made shorter'),
      hint: 'Take something out, or go on in a new page.',
    })
    const last = blocks.at(-1)
    expect(await ask('PATCH', '/content', { operations: [{ op: 'remove', block: last?.id }] })).toMatchObject({ status: 200 })
    expect((await ask('POST', '/revisions/1/restore', {})).status).toBe(200)
    expect(await (await house.ask(key, 'GET', `${address}/content`, undefined, { accept: 'text/markdown' })).text()).toContain('初め')
    await fill()
    expect(await ask('PUT', '/content', '短くした', { 'content-type': 'text/markdown' })).toMatchObject({ status: 200 })
    expect(await ask('PUT', '/content', '短くした\n\n足せる', { 'content-type': 'text/markdown' })).toMatchObject({ status: 200 })
  },
)
