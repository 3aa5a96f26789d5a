import type { FileVersion } from '@tsuzuri/model'
import type { PlacedContent } from './record-placed.ts'

/** What a version holds, without what makes it that version. */
export const contentOf = ({ sha256, size, type }: FileVersion): PlacedContent => ({ sha256, size, type })
