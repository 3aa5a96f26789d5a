import type { Desk } from '@tsuzuri/client'

/** A portal's name by its slug, as far as the desk knows it. */
export const portalName = ({ portals }: Pick<Desk, 'portals'>, slug: string): string =>
  portals.find((portal) => portal.slug === slug)?.name ?? slug
