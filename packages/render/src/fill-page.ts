import type { PlacedBlock } from '@tsuzuri/document'
import type { RenderedPage } from './render-page.ts'

/** A page's body in one text, each block as `htmlOf` draws it. That must be safe already: it is not looked at again. */
export const fillPage = ({ parts }: Pick<RenderedPage, 'parts'>, htmlOf: (block: PlacedBlock) => string): string =>
  // Added up, not joined: the engine then copies the text once, where its bytes are made, however often it is put into a larger one.
  parts.reduce((html: string, part) => html + (typeof part === 'string' ? part : htmlOf(part)), '')
