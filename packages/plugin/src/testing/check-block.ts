import { locales, roles } from '@tsuzuri/model'
import { describe, expect, test } from 'vitest'
import type { BlockContext } from '../block.ts'
import { aBlockContext } from './a-block-context.ts'
import { aRenderContext } from './a-render-context.ts'
import type { BlockCheck } from './block-check.ts'
import { drawExamples } from './draw-examples.ts'
import { checkMarkup } from './check-markup.ts'
import { checkDirective, checkSanitized } from './check-page.ts'
import { sampleFiles } from './sample-files.ts'
import { sampleRecords } from './sample-records.ts'
import { unlabelled } from './unlabelled.ts'

const nonsense = ['', ' ', '-1', '0', '1e99', 'NaN', 'true', '../..', '<script>', '\u0000', '締日', 'x'.repeat(2000)]

/** A block reads any attributes, loads JSON, and draws the same thing each time. */
export const checkBlock = ({ name, block, plugin, examples }: BlockCheck): void => {
  const { collections } = plugin
  const full = (role: BlockContext['role']): BlockContext =>
    aBlockContext({ role, collections, records: collections.flatMap(sampleRecords), files: sampleFiles() })
  const empty = (role: BlockContext['role']): BlockContext => aBlockContext({ role, collections })

  describe(`::${name}`, () => {
    test('is named as people write it', () => {
      expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      expect(unlabelled({ label: block.label, description: block.description })).toEqual([])
      expect([undefined, `tsuzuri-${name}`]).toContain(block.element)
      expect(block.sources.length).toBeGreaterThan(0)
    })

    test('has words for its attributes in every language', () => {
      for (const [attribute, { label, values = {} }] of Object.entries(block.attributeWords ?? {}))
        expect(unlabelled({ [attribute]: label, ...values })).toEqual([])
    })

    checkDirective(name)

    test('has a default for every attribute and leaves unknown ones out', () => {
      const bare = block.attributes.parse({})
      expect(block.attributes.parse({ 'no-such-attribute': 'x' })).toEqual(bare)
    })

    test('answers any attribute with a value or a flaw that names it', () => {
      for (const attribute of ['state', 'limit', 'view', 'month', 'folder', 'channel', 'no-such', '__proto__', 'constructor']) {
        for (const value of nonsense) {
          const parsed = block.attributes.safeParse(Object.fromEntries([[attribute, value]]))
          expect(parsed.success ? [attribute] : parsed.error.issues.map(({ path }) => path[0])).toEqual([attribute])
        }
      }
    })

    test('migrates old attributes into good ones, once and for all', () => {
      expect(new Set(block.migrations.map((migration) => migration.name)).size).toBe(block.migrations.length)
      const migrate = (written: Readonly<Record<string, string>>) =>
        block.migrations.reduce((attributes, migration) => migration.migrate(attributes), written)
      expect(migrate({})).toEqual({})
      expect(migrate(migrate({ limit: '7', count: '3' }))).toEqual(migrate({ limit: '7', count: '3' }))
      expect(block.attributes.safeParse(migrate({ limit: '7' })).success).toBe(true)
    })

    test.each(roles)('loads plain JSON for %s', async (role) => {
      for (const context of [full(role), empty(role)]) {
        const data = await block.load(context, block.attributes.parse({}))
        expect(JSON.parse(JSON.stringify(data))).toStrictEqual(data)
      }
    })

    for (const locale of locales) {
      describe(`in ${locale}`, () => {
        const drawing = { name, block, plugin, locale, examples, full, empty }
        checkMarkup(drawing)
        checkSanitized(drawing)
        test('tells the browser of all that makes it stale', async () => {
          for (const drawn of await drawExamples(drawing, full('member')))
            expect(String(drawn.properties['dataSources']).split(' ')).toEqual(block.sources)
        })
        test('has a form without markup', async () => {
          for (const context of [full('member'), empty('member')]) {
            const data = await block.load(context, block.attributes.parse({}))
            expect(block.text(data, aRenderContext(plugin, locale)).trim()).not.toBe('')
          }
        })
      })
    }
  })
}
