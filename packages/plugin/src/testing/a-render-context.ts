import type { Locale } from '@tsuzuri/model'
import type { RenderContext } from '../block.ts'
import type { PluginDefinition } from '../plugin.ts'

/** What a renderer is given. A message that the plugin does not have in that language is an error here. */
export const aRenderContext = (
  { name, messages }: Pick<PluginDefinition, 'name' | 'messages'>,
  locale: Locale = 'ja',
  timeZone = 'Asia/Tokyo',
): RenderContext => ({
  locale,
  timeZone,
  portal: { slug: 'abc' },
  showing: (attributes) => ({ href: `?${new URLSearchParams(attributes)}`, dataShow: JSON.stringify(attributes) }),
  t: (key, values = {}) => {
    const message = messages[locale][key]
    if (message === undefined) throw new Error(`The plugin ${name} has no message ${key} in ${locale}.`)
    return message.replaceAll(/\{(\w+)\}/g, (_, placeholder: string) => {
      const value = values[placeholder]
      if (value === undefined) throw new Error(`The message ${key} of ${name} asks for ${placeholder}, which it was not given.`)
      return String(value)
    })
  },
})
