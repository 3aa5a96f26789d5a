import { systemActor } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { allPortals } from '../portals/all-portals.ts'
import type { Finding } from './check-installation.ts'

/** Whether the virus scanner answers, and what is held back; nothing is said where there is none and nothing is. */
export const checkScanner = async (engine: Engine): Promise<readonly Finding[]> => {
  const held = { waiting: 0, infected: 0, tooLarge: 0 }
  for (const { id } of await allPortals(engine, systemActor)) {
    const here = await engine.store.read.in(id).files.heldBack()
    held.waiting += here.waiting
    held.infected += here.infected
    held.tooLarge += here['too-large']
  }
  const part = 'virus scanner'
  const says = `${held.waiting} contents wait for it, ${held.infected} are infected, ${held.tooLarge} too large for it`
  if (engine.scanner === null)
    return held.waiting === 0 ? [] : [{ well: false, part, says: `${says}; none is set: set CLAMAV_ADDRESS, or nobody can open them` }]
  return engine.scanner.version().then(
    (version) => [{ well: true, part, says: `${version}; ${says}` }],
    (error: unknown) => [{ well: false, part, says: `${error instanceof Error ? error.message : String(error)} ${says}` }],
  )
}
