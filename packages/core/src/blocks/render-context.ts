import type { Locale } from '@tsuzuri/model'
import type { PluginDefinition, RenderContext } from '@tsuzuri/plugin'
import type { Scope } from '../scope.ts'

/** What a plugin's renderer is given. A message it lacks shows as its key, a placeholder without a value as it is written. */
export const renderContext = ({ portal }: Scope, plugin: PluginDefinition, locale: Locale): RenderContext => ({
  locale,
  timeZone: portal.timeZone,
  portal: { slug: portal.slug },
  t: (key, values = {}) =>
    (plugin.messages[locale][key] ?? key).replaceAll(/\{(\w+)\}/g, (written, name: string) => String(values[name] ?? written)),
})
