import type { Locale } from '@tsuzuri/model'
import type { PluginDefinition, RenderContext } from '@tsuzuri/plugin'
import type { Scope } from '../scope.ts'
import { type BlockPlace, placeId } from './block-place.ts'
import { writeAskedViews } from './asked-views.ts'

/** What a plugin's renderer is given. A message it lacks shows as its key, a placeholder without a value as it is written. */
export const renderContext = (
  { portal }: Scope,
  plugin: PluginDefinition,
  locale: Locale,
  { place, beside }: BlockPlace,
): RenderContext => ({
  locale,
  timeZone: portal.timeZone,
  portal: { slug: portal.slug },
  showing: (attributes) => ({
    href: `?${writeAskedViews(new Map([...beside, [place, attributes]]))}#${placeId(place)}`,
    dataShow: JSON.stringify(attributes),
  }),
  t: (key, values = {}) =>
    (plugin.messages[locale][key] ?? key).replaceAll(/\{(\w+)\}/g, (written, name: string) => String(values[name] ?? written)),
})
