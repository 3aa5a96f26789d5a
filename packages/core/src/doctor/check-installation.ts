import type { PortalId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { japaneseHolidays } from '../business-days/japanese-holidays.ts'
import { everyItem } from '../every-item.ts'
import { plainPageType } from '../pages/page-type.ts'
import { allPortals } from '../portals/all-portals.ts'
import { systemActor } from '@tsuzuri/model'
import { checkFreezes } from './check-freezes.ts'
import { checkScanner } from './check-scanner.ts'
import { checkSearch } from './check-search.ts'

export interface Finding {
  readonly well: boolean
  readonly part: string
  /** What was found, and what to do when it is not well. */
  readonly says: string
}

interface Check {
  /** Put right what can be made anew from the truth: search. */
  readonly repair?: boolean
}

/** Looks at every part of an installation; changes nothing unless told to repair. */
export const checkInstallation = async (engine: Engine, { repair = false }: Check = {}): Promise<readonly Finding[]> => {
  const portals = await allPortals(engine, systemActor)
  return [
    await checkStore(engine),
    ...(await Promise.all(engine.searchIndexes.map((index) => checkSearch(engine, index, repair)))),
    await checkJobs(engine, repair),
    ...(await checkScanner(engine)),
    checkHolidays(engine),
    { well: true, part: 'plugins', says: `${engine.registry.plugins.length} installed` },
    ...(await Promise.all(portals.map(({ id, slug }) => checkFiles(engine, id, slug)))),
    ...(await Promise.all(portals.map(({ id, slug }) => checkPages(engine, id, slug)))),
    ...(await checkFreezes(engine)),
  ]
}

const checkStore = ({ store }: Engine): Promise<Finding> =>
  store.ping().then(
    () => ({ well: true, part: 'database', says: `${store.dialect} answers` }),
    (error: unknown) => ({ well: false, part: 'database', says: `${store.dialect} does not answer (${String(error)})` }),
  )

/** Jobs that were given up are tried again by a repair. */
const checkJobs = async ({ store, now }: Engine, repair: boolean): Promise<Finding> => {
  const { waiting, dead } = await store.read.jobs.counts()
  if (dead === 0) return { well: true, part: 'jobs', says: `${waiting} waiting, none given up` }
  const [last] = await store.read.jobs.dead(1)
  const says = `${dead} were given up, the last (${last?.kind}) since: ${last?.error}`
  if (!repair) return { well: false, part: 'jobs', says: `${says}; have them tried again with --repair` }
  await store.unit((tx) => tx.jobs.revive(now()))
  return { well: true, part: 'jobs', says: `${says}; they are tried again` }
}

/** Schedules are made for the year to come: holidays must be known that far. */
const checkHolidays = ({ now }: Engine): Finding => {
  const { knownUntil } = japaneseHolidays
  const well = Number(knownUntil.slice(0, 4)) > now().getUTCFullYear()
  return {
    well,
    part: 'holidays',
    says: `known up to ${knownUntil}${well ? '' : '; install a newer version of Tsuzuri to count later ones'}`,
  }
}

const checkFiles = async ({ store, blobs }: Engine, portalId: PortalId, slug: string): Promise<Finding> => {
  if ((await store.read.keys.portal(portalId))?.destroyedAt) return { well: true, part: `files of ${slug}`, says: 'erased' }
  let count = 0
  let missing = 0
  for await (const file of everyItem((query) => store.read.in(portalId).files.list(query))) {
    count += 1
    if (!(await blobs.has(portalId, file.current.sha256))) missing += 1
  }
  return missing === 0
    ? { well: true, part: `files of ${slug}`, says: `${count}, each with its content` }
    : { well: false, part: `files of ${slug}`, says: `${missing} of ${count} have lost their content; restore it from a backup` }
}

const checkPages = async ({ store, registry }: Engine, portalId: PortalId, slug: string): Promise<Finding> => {
  const pages = await store.read.in(portalId).pages.tree()
  const orphans = pages.filter(({ type }) => type !== plainPageType && !registry.pageTypes.has(type))
  return orphans.length === 0
    ? { well: true, part: `pages of ${slug}`, says: `${pages.length}` }
    : {
        well: false,
        part: `pages of ${slug}`,
        says: `${orphans.length} of ${pages.length} have a type that no plugin knows (${orphans[0]?.type}); install its plugin`,
      }
}
