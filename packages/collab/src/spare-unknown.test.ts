import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openPlay } from './testing/open-play.ts'
import type { Player } from './testing/player.ts'
import { settle } from './testing/settle.ts'

const element = (name: string, attributes: Readonly<Record<string, string>> = {}, children: (Y.XmlElement | Y.XmlText)[] = []) => {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.insert(0, children)
  return made
}
const paragraph = (text: string): Y.XmlElement => element('paragraph', {}, [new Y.XmlText(text)])
const contentOf = ({ doc }: Pick<Player, 'doc'>): Y.XmlFragment => doc.getXmlFragment('content')
const said = (doc: Y.Doc): string => doc.getXmlFragment('content').toString()

/** A page, and a client that never said which schema it knows. */
const open = async (...blocks: Y.XmlElement[]) => {
  const play = openPlay()
  const hana = await play.enter('花子')
  contentOf(hana).insert(0, blocks)
  await settle()
  return { play, hana, stock: await play.enter('他所', { knowsSchema: false }) }
}

describe('what a client’s schema does not know', () => {
  test('stays on the page, whole, though the client clears it away and goes on to write', async () => {
    const { play, hana, stock } = await open(
      paragraph('一'),
      element('pluginBlock', { name: 'file-list' }),
      element('table', {}, [paragraph('表')]),
    )
    const before = said(hana.doc)
    stock.doc.transact(() => contentOf(stock).delete(1, 2))
    contentOf(stock).insert(1, [paragraph('二')])
    stock.mark()
    await settle()
    expect([said(hana.doc), said(play.log.replay()), stock.heard]).toEqual([
      before.replace('</paragraph>', '</paragraph><paragraph>二</paragraph>'),
      said(hana.doc),
      ['saved 1'],
    ])
    // Its whole set of deletions comes again when it comes back.
    stock.leave()
    stock.connect()
    await settle()
    contentOf(stock).delete(0, 1)
    await settle()
    expect(said(hana.doc)).toBe(before.replace('<paragraph>一</paragraph>', '<paragraph>二</paragraph>'))
  })

  test('stays with what holds it, and with all beside it there', async () => {
    const { hana, stock } = await open(
      element('blockquote', {}, [paragraph('前'), element('pluginBlock')]),
      element('blockquote', {}, [paragraph('後')]),
    )
    contentOf(stock).delete(0, 2)
    await settle()
    expect(said(hana.doc)).toBe('<blockquote><paragraph>前</paragraph><pluginblock></pluginblock></blockquote>')
  })

  test('stays where it is an attribute', async () => {
    const { hana, stock } = await open(element('bulletList', { tight: 'yes', start: '1' }), element('heading', { level: '2' }))
    const [list, heading] = contentOf(stock).toArray() as Y.XmlElement[]
    list?.removeAttribute('tight')
    heading?.removeAttribute('level')
    await settle()
    expect(said(hana.doc)).toBe('<bulletlist start="1" tight="yes"></bulletlist><heading></heading>')
  })

  test('is taken out by a client that knows it', async () => {
    const { hana, stock } = await open(paragraph('一'), element('pluginBlock'))
    contentOf(hana).delete(1, 1)
    await settle()
    expect([said(hana.doc), said(stock.doc)]).toEqual(['<paragraph>一</paragraph>', '<paragraph>一</paragraph>'])
  })

  test('stays in any page, and all that is known goes as it was asked', async () => {
    const names = ['paragraph', 'heading', 'pluginBlock', 'table']
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(7), { maxLength: 8 }),
        async (blocks, gone) => {
          const { play, hana, stock } = await open(...blocks.map((name) => element(name)))
          for (const at of gone) if (at < contentOf(stock).length) contentOf(stock).delete(at, 1)
          await settle()
          const left = contentOf(stock)
            .toArray()
            .map((block) => (block as Y.XmlElement).nodeName)
          const kept = contentOf(hana)
            .toArray()
            .map((block) => (block as Y.XmlElement).nodeName)
          const known = (all: readonly string[]) => all.filter((name) => name === 'paragraph' || name === 'heading')
          const unknown = (all: readonly string[]) => all.filter((name) => name === 'pluginBlock' || name === 'table')
          expect([known(kept), unknown(kept), said(play.log.replay())]).toEqual([known(left), unknown(blocks), said(hana.doc)])
        },
      ),
      { numRuns: 100 },
    )
  })
})
