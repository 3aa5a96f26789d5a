import { describe, expect, test } from 'vitest'
import type { PluginDefinition } from '../plugin.ts'
import { createRegistry } from '../registry.ts'
import { checkBlock } from './check-block.ts'
import { checkCollection } from './check-collection.ts'
import { checkMessages } from './check-messages.ts'
import { checkPageType } from './check-page-type.ts'

export interface PluginExamples {
  /** Written attributes to draw a block with beside none, by the block's name: one for each of its views. */
  readonly attributes?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

/** The suite every plugin passes: declared soundly, said in both languages, drawn harmlessly, and no right given by accident. */
export const checkPlugin = (plugin: PluginDefinition, { attributes = {} }: PluginExamples = {}): void => {
  describe(`the plugin ${plugin.name}`, () => {
    test('is named in kebab-case and collides with nothing of itself', () => {
      expect(plugin.name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      expect(createRegistry([plugin]).plugins).toEqual([plugin])
      for (const { name } of plugin.rules) expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    })
    checkMessages(plugin)
    for (const collection of plugin.collections) checkCollection(collection)
    for (const [name, pageType] of Object.entries(plugin.pageTypes)) checkPageType(name, pageType)
    for (const [name, block] of Object.entries(plugin.blocks))
      checkBlock({ name, block, plugin, examples: [{}, ...(attributes[name] ?? [])] })
  })
}
