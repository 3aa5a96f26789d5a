import type { Me, PortalView } from '@tsuzuri/client'
import { roleSchema, type Role, type Side, sideOf } from '@tsuzuri/model'
import { buildTree, type TreeNode } from './build-tree.ts'

type Person = NonNullable<Me['person']>

export interface Shell {
  readonly me: Me
  readonly person: Person | null
  readonly portal: PortalView
  readonly role: Role
  readonly side: Side
  readonly tree: readonly TreeNode[]
  /** Open rows of this portal whose ball lies with the visitor's side. */
  readonly balls: number
}

/** What stands around every page of a portal. Throws ApiError 404 when the visitor may not know the portal. */
export const loadShell = async ({ client }: App.Locals, slug: string): Promise<Shell> => {
  const [me, portal, pages, desk] = await Promise.all([client.me(), client.portal(slug), client.pages(slug), client.desk()])
  const role = me.portals.find((one) => one.id === portal.id)?.role ?? (me.firmAdmin ? 'firm-admin' : roleSchema.enum['client-viewer'])
  const side = sideOf(role)
  const balls = desk.portals.find((one) => one.slug === portal.slug)?.open[side] ?? 0
  return { me, person: me.person, portal, role, side, tree: buildTree(pages.items), balls }
}
