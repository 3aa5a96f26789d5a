import type { PortalId } from '@tsuzuri/model'
import type { Rebuilding, SearchIndex, SearchOp } from '../../search-index.ts'

/**
 * Makes an index anew in its place. Each batch sets the cursor back to where it stood at the beginning, so that whatever another
 * projection has written of newer things meanwhile is written once more after it.
 */
export const beginRebuilding = async (
  { apply, cursor, held }: Pick<SearchIndex, 'apply' | 'cursor' | 'held'>,
  head: number,
  portalId: PortalId | undefined,
): Promise<Rebuilding> => {
  const before = Math.min(await cursor(), head)
  const seen = new Set<string>()
  return {
    put: async (documents) => {
      await apply(
        documents.flatMap((document): SearchOp[] => [
          { op: 'remove', ref: document.ref },
          { op: 'put', document },
        ]),
        before,
      )
      for (const { ref } of documents) seen.add(ref)
    },
    finish: async () => {
      let after: string | null = null
      for (;;) {
        const part = await held(after)
        const last = part.at(-1)
        if (!last) break
        after = last.ref
        const gone = part.filter((document) => !seen.has(document.ref) && (portalId === undefined || document.portalId === portalId))
        if (gone.length > 0)
          await apply(
            gone.map(({ ref }): SearchOp => ({ op: 'remove', ref })),
            before,
          )
      }
      // One portal filled anew says nothing of how far the others had come.
      await apply([], before === 0 && portalId === undefined ? head : before)
    },
  }
}
