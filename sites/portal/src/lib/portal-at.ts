import type { DeskPortal } from '@tsuzuri/client'
import { deskZone } from './desk-zone.ts'

/** What a row of the desk tells of the portal it stands in, as far as the desk knows it: its name, and the time zone of its days. */
export const portalAt = (
  portals: readonly Pick<DeskPortal, 'slug' | 'name' | 'timeZone'>[],
  slug: string,
): Pick<DeskPortal, 'name' | 'timeZone'> => portals.find((portal) => portal.slug === slug) ?? { name: slug, timeZone: deskZone }
