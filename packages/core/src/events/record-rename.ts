import type { Actor, PortalId, UserId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'

interface Rename {
  readonly id: UserId
  readonly from: string
  readonly to: string
  /** How the name is read from here on, where that was said. */
  readonly reading?: string | undefined
  /** Who said so; the person unless told. */
  readonly by?: Pick<Actor, 'kind' | 'id' | 'name'> | undefined
}

/** Writes down that a person is called otherwise, or its name read otherwise: in each portal it is a member of, so that what shows the name there is made anew; else in none. */
export const recordRename = (engine: Engine, { id, from, to, reading, by }: Rename): Promise<void> =>
  engine.store.unit(async (tx) => {
    const portals: readonly PortalId[] = [...(await tx.portals.rolesOf(id)).keys()]
    for (const portalId of portals.length === 0 ? [null] : portals)
      await tx.events.add({
        id: engine.newId(),
        portalId,
        type: 'member.renamed',
        subject: { kind: 'member', id },
        collection: null,
        actor: by ? { kind: by.kind, id: by.id, name: by.name } : { kind: 'person', id, name: to },
        data: { from, to, ...(reading !== undefined && { reading }) },
        at: engine.now(),
      })
  })
