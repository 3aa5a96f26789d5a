import type { PortalId, UserId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'

interface Rename {
  readonly id: UserId
  readonly from: string
  readonly to: string
  /** How the name is read from here on, where that was said. */
  readonly reading?: string | undefined
}

/** Writes down that a person is called otherwise, or its name read otherwise: in each portal it is a member of, so that what shows the name there is made anew; else in none. */
export const recordRename = (engine: Engine, { id, from, to, reading }: Rename): Promise<void> =>
  engine.store.unit(async (tx) => {
    const portals: readonly PortalId[] = [...(await tx.portals.rolesOf(id)).keys()]
    for (const portalId of portals.length === 0 ? [null] : portals)
      await tx.events.add({
        id: engine.newId(),
        portalId,
        type: 'member.renamed',
        subject: { kind: 'member', id },
        collection: null,
        actor: { kind: 'person', id, name: to },
        data: { from, to, ...(reading !== undefined && { reading }) },
        at: engine.now(),
      })
  })
