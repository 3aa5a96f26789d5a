import * as Y from 'yjs'
import { openClient } from './open-client.ts'
import type { LiveServer } from './live-server.ts'
import type { Paper } from './write-paper.ts'

/** In milliseconds. */
const patience = 120_000

/** Puts the paper on a new page, and resolves when a newcomer is given all of it. */
export const layPaper = async (server: LiveServer, paper: Paper): Promise<string> => {
  const [page = ''] = await server.newPages(1)
  const writer = await openClient(server.place(page, 0))
  for (const update of paper.updates) writer.send(update)
  const begun = performance.now()
  for (;;) {
    if (performance.now() - begun > patience) throw new Error(`${server.title} did not take the paper.`)
    const reader = await openClient(server.place(page, 1))
    const missing = Y.diffUpdate(paper.state, Y.encodeStateVectorFromUpdate(reader.state))
    await reader.close()
    if (Y.parseUpdateMeta(missing).to.size === 0) break
  }
  await writer.close()
  return page
}

/** How long it takes to come in to a page and have it before one, in milliseconds. */
export const openPage = async (server: LiveServer, page: string): Promise<number> => {
  const begun = performance.now()
  const client = await openClient(server.place(page, 2))
  const doc = new Y.Doc()
  Y.applyUpdate(doc, client.state)
  const took = performance.now() - begun
  await client.close()
  if (doc.getXmlFragment('content').length === 0) throw new Error(`${server.title} gave an empty page.`)
  doc.destroy()
  return took
}

/** How long reading the paper into a document takes by itself, in milliseconds. */
export const loadPaper = (paper: Paper): number => {
  const begun = performance.now()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, paper.state)
  doc.destroy()
  return performance.now() - begun
}
