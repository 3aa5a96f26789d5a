import type { PlacedBlock } from '@tsuzuri/document'
import type { Locale } from '@tsuzuri/model'
import { fillPage, Html, type RenderedPage } from '@tsuzuri/render'
import type { Scope } from '../scope.ts'
import type { AskedViews } from './asked-views.ts'
import { drawBlock } from './draw-block.ts'

export interface PageToDraw {
  readonly rendered: Pick<RenderedPage, 'parts'>
  readonly asked: AskedViews
  readonly locale: Locale
}

/**
 * A rendered body with all of its blocks as they are now, those the address asks for as it asks. Each is drawn once, and one
 * that fails stops no other.
 */
export const drawPage = async (scope: Scope, { rendered, asked, locale }: PageToDraw): Promise<Html> => {
  const places = placesOf(rendered.parts.flatMap((part) => (part instanceof Html ? [] : [part])))
  const shown = [...places.values()].flatMap(({ place }): [string, Readonly<Record<string, string>>][] => {
    const attributes = asked.get(place)
    return attributes ? [[place, attributes]] : []
  })
  const drawn = new Map(
    await Promise.all(
      [...places].map(async ([name, { place, placed }]): Promise<[string, Html]> => {
        const beside = new Map(shown.filter(([other]) => other !== place))
        return [name, await drawBlock(scope, { placed, place, asked: asked.get(place), beside }, locale)]
      }),
    ),
  )
  return fillPage(rendered, (block) => drawn.get(nameOf(block)) ?? Html.empty)
}

interface Place {
  readonly place: string
  readonly placed: PlacedBlock
}

/** The different blocks of a page, each with what addresses call it. */
const placesOf = (blocks: readonly PlacedBlock[]): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>()
  const counts = new Map<string, number>()
  for (const placed of blocks) {
    if (places.has(nameOf(placed))) continue
    const count = (counts.get(placed.name) ?? 0) + 1
    counts.set(placed.name, count)
    places.set(nameOf(placed), { placed, place: count === 1 ? placed.name : `${placed.name}.${count}` })
  }
  return places
}

const nameOf = ({ key, label }: { readonly key: string; readonly label: string }): string => `${key} ${label}`
