import type { DocMark } from '@tsuzuri/document'
import type { PhrasingContent } from 'mdast'
import { writeLink } from './link.ts'

/** One writer for each mark that wraps. */
export const markWriters: ReadonlyMap<string, (mark: DocMark, children: PhrasingContent[]) => PhrasingContent[]> = new Map([
  ['bold', (_mark, children): PhrasingContent[] => [{ type: 'strong', children }]],
  ['italic', (_mark, children): PhrasingContent[] => [{ type: 'emphasis', children }]],
  ['strike', (_mark, children): PhrasingContent[] => [{ type: 'delete', children }]],
  ['link', writeLink],
])
