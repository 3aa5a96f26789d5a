import type { PlacedBlock } from '@tsuzuri/document'
import { Html } from './html.ts'
import type { RenderedPage } from './render-page.ts'

/** A page's whole body, each block as `htmlOf` draws it. */
export const fillPage = ({ parts }: Pick<RenderedPage, 'parts'>, htmlOf: (block: PlacedBlock) => Html): Html =>
  Html.join(parts.map((part) => (part instanceof Html ? part : htmlOf(part))))
