import type { Me, PortalView } from '@tsuzuri/client'
import { type Side, sideOf } from '@tsuzuri/model'
import { buildTree, type TreeNode } from './build-tree.ts'
import { ofFirm } from './of-firm.ts'

export interface Shell {
  readonly me: Me
  readonly portal: PortalView
  readonly side: Side
  /** Whether the visitor has a desk. */
  readonly hasDesk: boolean
  readonly tree: readonly TreeNode[]
  /** How many rows of this portal wait for the visitor: their side has the ball, and they are assigned or nobody of it is. */
  readonly balls: number
}

/** What stands around every page of a portal. Throws ApiError 404 when the visitor may not know the portal. */
export const loadShell = async ({ client }: App.Locals, slug: string): Promise<Shell> => {
  const { me, portal, pages, waiting } = await client.shell(slug)
  const side = sideOf(portal.role)
  return { me, portal, side, hasDesk: ofFirm(me), tree: buildTree(pages), balls: waiting.mine }
}
