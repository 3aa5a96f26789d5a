import type { Me, PortalView } from '@tsuzuri/client'
import { type Side, sideOf } from '@tsuzuri/model'
import { buildTree, type TreeNode } from './build-tree.ts'
import { ofFirm } from './of-firm.ts'
import { waitingRows } from './waiting-rows.ts'

export interface Shell {
  readonly me: Me
  readonly portal: PortalView
  readonly side: Side
  /** Whether the visitor has a desk. */
  readonly hasDesk: boolean
  readonly tree: readonly TreeNode[]
  /** Open rows of this portal whose ball lies with the visitor's side. */
  readonly balls: number
}

/** What stands around every page of a portal. Throws ApiError 404 when the visitor may not know the portal. */
export const loadShell = async ({ client }: App.Locals, slug: string): Promise<Shell> => {
  const [me, portal, pages] = await Promise.all([client.me(), client.portal(slug), client.pages(slug)])
  const side = sideOf(portal.role)
  const waiting = await waitingRows(client, slug, side)
  return { me, portal, side, hasDesk: ofFirm(me), tree: buildTree(pages.items), balls: waiting.length }
}
