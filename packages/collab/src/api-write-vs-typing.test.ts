import { createPage, type Conflict, type Engine, patchPage, readContent, readPageBlocks, scopeOf, writeContent } from '@tsuzuri/core'
import { type House, openHouse } from '@tsuzuri/core/testing'
import { type DocNode, readContent as readDocument } from '@tsuzuri/document'
import { arbitraryPage } from '@tsuzuri/document/testing'
import type { FieldValues, PageId } from '@tsuzuri/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRooms } from './create-rooms.ts'
import { createPlayer } from './testing/player.ts'
import { settle } from './testing/settle.ts'

/** A house whose use cases write through its rooms, as the server's do. */
const openWithRooms = async () => {
  const house = await openHouse()
  const rooms = createRooms(house.engine, (error) => process.emitWarning(String(error)))
  const engine: Engine = { ...house.engine, live: rooms.documents }
  const { actor, role } = house.as('member', '連携')
  return {
    house,
    rooms,
    scope: scopeOf(engine, actor, house.portal, role),
    [Symbol.asyncDispose]: async () => {
      await rooms.stop()
      await house[Symbol.asyncDispose]()
    },
  }
}

const marksIn = (text: string): readonly string[] => text.match(/\d[abcx]\d+/g) ?? []
const wordsOf = (node: DocNode): string => node.text ?? (node.content ?? []).map(wordsOf).join('')
const linesOf = (doc: Y.Doc): string => readDocument(doc).content.map(wordsOf).join('\n\n')
const textAt = async (house: House, page: PageId, seq: number): Promise<string> => {
  const doc = new Y.Doc()
  const log = await house.engine.store.read.in(house.portal.id).updates.loadAt(page, seq)
  if (log?.snapshot) Y.applyUpdate(doc, log.snapshot)
  for (const { data } of log?.tail ?? []) Y.applyUpdate(doc, data)
  return linesOf(doc)
}
const without = (marks: readonly string[], known: readonly string[]): readonly string[] =>
  marks.filter((mark) => !known.includes(mark)).toSorted()

const usual = {
  right: 'write',
  slowNetwork: true,
  knowsSchema: true,
  mendFields: (_before: unknown, after: FieldValues) => after,
} as const
const paragraphs = 5
const step = fc.record({
  who: fc.constantFrom('a', 'b', 'c', 'put', 'put', 'patch'),
  what: fc.constantFrom('write', 'write', 'write', 'take', 'add'),
  paragraph: fc.nat({ max: paragraphs - 1 }),
  /** Where in the paragraph, and how many versions ago the text was read that is sent. */
  at: fc.constantFrom('begin', 'end'),
  lag: fc.nat({ max: 4 }),
  /** Whether what was typed leaves for the server then, and what others did comes. */
  up: fc.boolean(),
  down: fc.boolean(),
})

describe('API write vs typing', () => {
  test(
    'both stay in place, and exactly what is lost is told, by three who type and programs that write and patch',
    { timeout: 120_000 },
    async () => {
      await using parts = await openWithRooms()
      const { house, rooms, scope } = parts
      const seen = { yours: 0, theirs: 0 }
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
          const lines = Array.from({ length: paragraphs }, (_, index) => `第${index}項。締日は月末、支払日は翌月の二十五日とする。`)
          const page = await createPage(scope, { title: '給与', markdown: lines.join('\n\n') })
          const place = { portalId: house.portal.id, pageId: page.id }
          const typists = new Map(['a', 'b', 'c'].map((name) => [name, createPlayer({ rooms, place, name, ...usual }).connect()]))
          const everybody = [...typists.values()]
          const deliver = async (): Promise<void> => {
            const marks = everybody.map((typist) => `saved ${typist.mark()}`)
            const isAllSaid = () => everybody.every((typist, index) => typist.heard.includes(marks[index] ?? ''))
            for (let carried = true; carried || !isAllSaid() || !isOneText();) {
              carried = everybody.map((typist) => [typist.carry('up'), typist.carry('down')].some(Boolean)).some(Boolean)
              await new Promise((resolve) => setImmediate(resolve))
            }
          }
          const isOneText = () => new Set(everybody.map(({ doc }) => linesOf(doc))).size === 1
          await deliver()
          const versions = [await readPageBlocks(scope, page.id)]

          /** What the log says was lost by a write, against what its answer tells. */
          const check = async (
            base: (typeof versions)[number],
            sent: readonly string[],
            answer: { readonly seq: number; readonly conflicts: readonly Conflict[] },
          ) => {
            const read = marksIn(base.body.markdown)
            const before = marksIn(await textAt(house, page.id, answer.seq - 1))
            const after = marksIn(await textAt(house, page.id, answer.seq))
            const told = (lost: Conflict['lost']) =>
              answer.conflicts
                .filter((conflict) => conflict.lost === lost)
                .flatMap(({ text }) => marksIn(text))
                .toSorted()
            const lost = { yours: told('yours'), theirs: told('theirs') }
            seen.yours += lost.yours.length
            seen.theirs += lost.theirs.length
            expect(lost).toEqual({
              yours: without(without(sent, read), after),
              theirs: without(without(before, read), after),
            })
          }

          for (const [number, { who, what, paragraph, at, lag, up, down }] of steps.entries()) {
            const person = typists.get(who)
            const mark = `、${paragraph}${person ? who : 'x'}${number}`
            if (person) {
              type(person.doc, what, paragraph, at, mark)
              if (up) person.carry('up')
              if (down) person.carry('down')
              await settle()
              continue
            }
            const base = versions.at(-1 - Math.min(lag, versions.length - 1))
            if (!base) continue
            const head = await scope.read.updates.head(page.id)
            const answer =
              who === 'put'
                ? await writeContent(scope, {
                    page: page.id,
                    base: base.etag,
                    markdown: changed(base.body.markdown, what, paragraph, at, mark),
                  })
                : await patch(scope, page.id, base, what, paragraph, mark)
            if (!answer) continue
            if ((await scope.read.updates.head(page.id)) > head && answer.body.seq > head)
              await check(
                base,
                marksIn(
                  who === 'put'
                    ? changed(base.body.markdown, what, paragraph, at, mark)
                    : `${base.body.markdown}${what === 'take' ? '' : mark}`,
                ),
                {
                  seq: await seqBy(house, page.id, head),
                  conflicts: answer.conflicts,
                },
              )
            versions.push(await readPageBlocks(scope, page.id))
          }
          await deliver()
          const said = (await readContent(scope, page.id)).body.markdown
          const marks = marksIn(said)
          expect(new Set(marks).size).toBe(marks.length)
          for (const block of said.trim().split('\n\n'))
            expect(
              new Set([...marksIn(block).map((mark) => mark[0]), ...[/第(\d)項/.exec(block)?.[1] ?? []].flat()]).size,
            ).toBeLessThanOrEqual(1)
          for (const typist of everybody) expect(linesOf(typist.doc)).toBe(said.trim())
          for (const typist of everybody) typist.leave()
        }),
        { numRuns: 30, seed: 3 },
      )
      // Else nothing would have been put to the test.
      expect([seen.yours, seen.theirs].every((count) => count > 0)).toBe(true)
    },
  )

  test(
    'a write that meets nobody gives exactly the text that was sent, and the same again writes nothing',
    { timeout: 60_000 },
    async () => {
      await using parts = await openWithRooms()
      const { scope } = parts
      await fc.assert(
        fc.asyncProperty(arbitraryPage(), arbitraryPage(), async (before, after) => {
          // Each is first written as a document, to learn the Markdown of it.
          const page = await createPage(scope, { title: '頁' })
          const { markdown } = (await writeContent(scope, { page: page.id, content: after })).body
          const base = (await writeContent(scope, { page: page.id, content: before })).etag
          const written = await writeContent(scope, { page: page.id, base, markdown })
          expect([written.body.markdown, written.conflicts]).toEqual([markdown, []])
          const clients = await scope.read.updates.clients(page.id)
          for (const again of [base, written.etag, undefined])
            expect((await writeContent(scope, { page: page.id, base: again, markdown })).etag).toBe(written.etag)
          expect([await scope.read.updates.head(page.id), await scope.read.updates.clients(page.id)]).toEqual([written.body.seq, clients])
        }),
        { numRuns: 10 },
      )
    },
  )
})

/** The seq of the one update that the program has just written. */
const seqBy = async (house: House, page: PageId, after: number): Promise<number> =>
  (await house.engine.store.read.in(house.portal.id).updates.since(page, after)).findLast(({ actorId }) => actorId === '連携')?.seq ?? 0

type What = 'write' | 'take' | 'add'
type Place = 'begin' | 'end'

const type = (doc: Y.Doc, what: What, paragraph: number, at: Place, mark: string): void => {
  const content = doc.getXmlFragment('content')
  const index = content.toArray().findIndex((block) => block instanceof Y.XmlElement && String(block.get(0)).startsWith(`第${paragraph}項`))
  if (what === 'add') {
    const element = new Y.XmlElement('paragraph')
    element.insert(0, [new Y.XmlText(mark)])
    return content.insert(index + 1, [element])
  }
  const block = index < 0 ? undefined : content.get(index)
  if (!(block instanceof Y.XmlElement)) return
  if (what === 'take') return content.delete(index, 1)
  const line = block.get(0)
  if (line instanceof Y.XmlText) line.insert(at === 'begin' ? 4 : line.length, mark)
}

const changed = (markdown: string, what: What, paragraph: number, at: Place, mark: string): string => {
  const blocks = markdown.trim().split('\n\n')
  const index = blocks.findIndex((block) => block.startsWith(`第${paragraph}項`))
  if (what === 'add') return blocks.toSpliced(index + 1, 0, mark).join('\n\n')
  if (index < 0) return markdown
  if (what === 'take') return blocks.toSpliced(index, 1).join('\n\n')
  const block = blocks[index] ?? ''
  const end = at === 'begin' ? 4 : block.length
  return blocks.with(index, `${block.slice(0, end)}${mark}${block.slice(end)}`).join('\n\n')
}

const patch = async (
  scope: Parameters<typeof patchPage>[0],
  page: PageId,
  base: Awaited<ReturnType<typeof readPageBlocks>>,
  what: What,
  paragraph: number,
  mark: string,
) => {
  const block = base.blocks.find(({ markdown }) => markdown.startsWith(`第${paragraph}項`))
  if (!block) return undefined
  const operation =
    what === 'add'
      ? ({ op: 'insert', at: { after: block.id }, markdown: mark } as const)
      : what === 'take'
        ? ({ op: 'remove', block: block.id } as const)
        : ({ op: 'replace', block: block.id, markdown: `${block.markdown.trim()}${mark}` } as const)
  return patchPage(scope, { page, base: base.etag, operations: [operation] }).catch((error: unknown) => {
    expect(error).toMatchObject({ code: 'page.conflicts' })
    return undefined
  })
}
