import { posix } from 'node:path'
import type { Zip } from './open-zip.ts'
import { walkXml } from './walk-xml.ts'

/** A reference from one part of an office document to another. */
export interface Relation {
  readonly id: string
  /** The last word of its type: `slide`, `notesSlide`, `worksheet`. */
  readonly type: string
  /** The other part's name in the zip. */
  readonly part: string
}

/** The references of a part, as they are written in the file that goes with it. */
export const relationsOf = async (zip: Zip, part: string): Promise<readonly Relation[]> => {
  const { dir, base } = posix.parse(part)
  const relations: Relation[] = []
  await walkXml(zip.read(`${dir}/_rels/${base}.rels`), {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name !== 'Relationship' || mode === 'External') return
      const path = target.startsWith('/') ? target.slice(1) : posix.join(dir, target)
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: path })
    },
  })
  return relations
}
