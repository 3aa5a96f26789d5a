import { join } from 'node:path'
import { beginSeeing, type CreatePortal, createPortal, type Engine, logOnlyDocuments, openScope } from '@tsuzuri/core'
import type { Actor, Portal, Template } from '@tsuzuri/model'
import { applyTemplate } from './apply-template.ts'

export interface OpenPortal extends CreatePortal {
  readonly template?: Template | undefined
}

/**
 * Opens a portal, with the pages of a template when one is named; both or neither. `root` is where the installation's own
 * files are. Throws what `createPortal` throws.
 */
export const openPortal = (engine: Engine, actor: Actor, { template, ...input }: OpenPortal, root: string): Promise<Portal> =>
  engine.store.unit(async (tx) => {
    const portal = await createPortal(engine, actor, input)
    // Nobody can have a page of it open yet, and what is written belongs to this unit.
    const unseen = { ...engine, live: logOnlyDocuments(engine) }
    if (template) await applyTemplate(await openScope(unseen, actor, portal.id), template, join(root, 'packages/server/content'))
    // What a portal begins with is no news to those who have all of them.
    for (const { userId } of await tx.portals.firmAdmins()) await beginSeeing(tx, portal.id, userId)
    return portal
  })
