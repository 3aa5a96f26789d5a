import { createHash } from 'node:crypto'
import type { DriveErasure, ErasureCertificate } from '@tsuzuri/model'
import { everyItem } from '../every-item.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { authorizeErasure } from './authorize-erasure.ts'
import { erasureErrors } from './erasure-errors.ts'

/**
 * Destroys the key of the drive, as another firm admin has asked: nothing that was in it can be read again, and nothing is placed in it
 * any more. What was read in its files is deleted too, and the contents themselves leave the store. Throws `access.denied`,
 * `erasure.missing`, `erasure.done`, `erasure.same-person`, `erasure.unconfirmed`.
 */
export const approveErasure = async (scope: Scope, { slug }: { readonly slug: string }): Promise<DriveErasure> => {
  const { engine, portal, actor } = scope
  const erased = await scope.unit(async (tx) => {
    authorizeErasure(scope, slug)
    const erasure = await tx.all.erasures.get(portal.id)
    if (!erasure) throw erasureErrors.missing()
    if (erasure.done) throw erasureErrors.done()
    if (erasure.requestedBy === actor.id) throw erasureErrors['same-person']()
    const key = await tx.all.keys.portal(portal.id)
    const at = scope.now()
    const counted = { ...(await count(tx)), key: key?.recipient ?? null }
    const done: ErasureCertificate = { approvedBy: actor.id, approvedByName: actor.name, at: at.toISOString(), ...counted }
    await tx.all.keys.destroyPortal(portal.id, at)
    await tx.files.removeTexts()
    await tx.all.erasures.put({ ...erasure, done })
    await tx.events.add({ type: 'drive.erased', subject: { kind: 'portal', id: portal.id }, data: { reason: erasure.reason, ...counted } })
    return { ...erasure, done }
  })
  engine.blobs.forget(portal.id)
  // Unreadable already; should this fail, the next round of tidying does it.
  await engine.blobs.erase(portal.id)
  return erased
}

const count = async ({ files }: ScopedUnit): Promise<Pick<ErasureCertificate, 'files' | 'contents' | 'bytes' | 'digest'>> => {
  const hash = createHash('sha256')
  let contents = 0
  for await (const { sha256 } of everyItem((query) => files.contents(query))) {
    hash.update(`${sha256}\n`)
    contents += 1
  }
  return { ...(await files.measure()), contents, digest: hash.digest('hex') }
}
