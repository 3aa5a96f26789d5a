import type { Scanner } from '@tsuzuri/files'
import { portalIdSchema, systemActor, TsuzuriError } from '@tsuzuri/model'
import type { JobDefinition } from '../jobs/job-definition.ts'
import { allPortals } from '../portals/all-portals.ts'
import { scanContent } from './scan-content.ts'

/** How often what still waits is tried, in milliseconds, and how many of each portal in one round. */
const every = 30_000
const mostAtOnce = 50

/**
 * Looks through what was placed, each content at once; and, every half minute, what waits because the scanner was away or the process ended. While the
 * scanner is away nothing fails: it waits, nobody can open it, and `doctor` says so.
 */
export const scanJobs = (scanner: Scanner): readonly JobDefinition[] => [
  {
    kind: 'scan-content',
    run: (engine, { data }) =>
      scanContent(engine, scanner, portalIdSchema.parse(data['portal']), String(data['sha256'])).catch(passOverAway),
  },
  {
    kind: 'scan-waiting',
    every,
    run: async (engine) => {
      const before = new Date(engine.now().getTime() - every)
      try {
        for (const { id } of await allPortals(engine, systemActor))
          for (const sha256 of await engine.store.read.in(id).files.toScan(before, mostAtOnce))
            await scanContent(engine, scanner, id, sha256)
      } catch (error) {
        passOverAway(error)
      }
    },
  },
]

const passOverAway = (error: unknown): void => {
  if (!(error instanceof TsuzuriError && error.code === 'scan.away')) throw error
}
