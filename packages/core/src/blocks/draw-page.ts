import type { Locale } from '@tsuzuri/model'
import { fillPage, type RenderedPage } from '@tsuzuri/render'
import type { Scope } from '../scope.ts'
import { drawBlock } from './draw-block.ts'

/** A rendered body with all of its blocks as they are now; each is drawn once, and one that fails stops no other. */
export const drawPage = async (scope: Scope, rendered: Pick<RenderedPage, 'parts'>, locale: Locale): Promise<string> => {
  const placed = new Map(rendered.parts.flatMap((part) => (typeof part === 'string' ? [] : [[nameOf(part), part]])))
  const drawn = new Map(
    await Promise.all([...placed].map(async ([name, block]): Promise<[string, string]> => [name, await drawBlock(scope, block, locale)])),
  )
  return fillPage(rendered, (block) => drawn.get(nameOf(block)) ?? '')
}

const nameOf = ({ key, label }: { readonly key: string; readonly label: string }): string => `${key} ${label}`
