import {
  type Actor,
  type Portal,
  portalIdSchema,
  type PortalMode,
  usualCheckItems,
  usualClosingDays,
  usualDriveLimits,
} from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { createPage } from '../pages/create-page.ts'
import { homePath } from '../pages/page-path.ts'
import { authorizeInstallation } from '../policies/authorize-installation.ts'
import { scopeOf } from '../scope.ts'
import { portalErrors } from './portal-errors.ts'
import { parsePortal, portalSchema } from './portal-schema.ts'

export interface CreatePortal {
  readonly slug: string
  readonly name: string
  readonly mode?: PortalMode | undefined
}

const inputSchema = portalSchema.pick({ slug: true, name: true, mode: true }).partial({ mode: true })

/** Opens a new portal with its home page. Throws `portal.invalid`, `portal.taken`, `access.denied`. */
export const createPortal = async (engine: Engine, actor: Actor, input: CreatePortal): Promise<Portal> => {
  authorizeInstallation(actor, 'portal.create')
  const { slug, name, mode } = parsePortal(inputSchema, input)
  const now = engine.now()
  const portal: Portal = {
    id: portalIdSchema.parse(engine.newId()),
    slug,
    name,
    mode: mode ?? 'director',
    timeZone: 'Asia/Tokyo',
    accent: '#0017c1',
    closingDays: usualClosingDays,
    trashDays: 90,
    driveLimits: usualDriveLimits,
    expectedPages: [],
    secondPersonFor: [],
    contractHours: null,
    checkItems: usualCheckItems,
    reportsBelow: null,
    reportsBegun: null,
    inquiryCode: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
  const scope = scopeOf(engine, actor, portal, 'firm-admin')
  await scope.unit(async (tx) => {
    if (await tx.all.portals.bySlug(slug)) throw portalErrors.taken(slug)
    await tx.all.portals.insert(portal)
    await tx.events.add({ type: 'portal.created', subject: { kind: 'portal', id: portal.id }, data: { slug, name } })
    const [type] = [...engine.registry.pageTypes].find(([, { home }]) => home) ?? []
    await createPage(scope, { title: 'ホーム', slug: homePath, type })
  })
  return portal
}
