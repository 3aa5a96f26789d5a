import { join } from 'node:path'
import { type CreatePortal, createPortal, type Engine, logOnlyDocuments, openScope } from '@tsuzuri/core'
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
  engine.store.unit(async () => {
    const portal = await createPortal(engine, actor, input)
    // Nobody can have a page of it open yet, and what is written belongs to this unit.
    const unseen = { ...engine, live: logOnlyDocuments(engine) }
    if (template) await applyTemplate(await openScope(unseen, actor, portal.id), template, join(root, 'packages/server/content'))
    return portal
  })
