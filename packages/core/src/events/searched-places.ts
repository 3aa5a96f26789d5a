import { type PortalId, systemActor } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { allPortals } from '../portals/all-portals.ts'
import { firmPlace } from '../search/firm-place.ts'

/** Wherever there is something to be searched: every portal, and the firm. */
export const searchedPlaces = async (engine: Engine): Promise<readonly PortalId[]> => [
  ...(await allPortals(engine, systemActor)).map(({ id }) => id),
  firmPlace,
]
