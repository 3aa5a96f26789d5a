import { createHmac, hkdfSync } from 'node:crypto'
import type { KeptKey, KeyStore, Store } from '@tsuzuri/db'
import type { PortalId } from '@tsuzuri/model'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { keyErrors } from './key-errors.ts'
import type { PortalKey, PortalKeys } from './portal-keys.ts'
import { unwrapKey, wrapKey } from './wrap-key.ts'

interface Ground {
  readonly store: { readonly read: { readonly keys: Pick<KeyStore, 'installation' | 'portal'> }; readonly unit: Store['unit'] }
  /** The installation's secret, the passphrase of its key. */
  readonly secret: string
  readonly now: () => Date
}

/**
 * Keys in the database, each an age file in text: a portal's identity is wrapped for the installation's, and that by its secret.
 * An opened one is kept in memory.
 */
export const createPortalKeys = ({ store, secret, now }: Ground): PortalKeys => {
  const opened = new Map<PortalId, Promise<PortalKey | null>>()
  let installation: Promise<string> | null = null

  const openInstallation = (wrapped: string): Promise<string> =>
    (installation ??= forgetting(
      unwrapKey(wrapped, { passphrase: secret }).then((identity) => identity ?? refuse()),
      () => (installation = null),
    ))
  const installationKey = async (): Promise<string> =>
    openInstallation((await store.read.keys.installation()) ?? (await makeInstallation()))
  /** Of two processes that make one at once the first has made it for both. */
  const makeInstallation = async (): Promise<string> => {
    const wrapped = await wrapKey(await generateX25519Identity(), { passphrase: secret })
    return store.unit(async (tx) => {
      const there = await tx.keys.installation()
      if (there === null) await tx.keys.putInstallation(wrapped, now())
      return there ?? wrapped
    })
  }
  const makePortal = async (portalId: PortalId) => {
    const identity = await generateX25519Identity()
    const wrapped = await wrapKey(identity, { recipient: await identityToRecipient(await installationKey()) })
    const key = { recipient: await identityToRecipient(identity), wrapped, madeAt: now(), destroyedAt: null }
    return store.unit(async (tx) => {
      const there = await tx.keys.portal(portalId)
      if (there === null) await tx.keys.putPortal(portalId, key)
      return there ?? key
    })
  }
  const openPortal = async ({ recipient, wrapped }: KeptKey): Promise<PortalKey> => {
    if (wrapped === null) throw keyErrors.destroyed()
    const identity = (await unwrapKey(wrapped, { identity: await installationKey() })) ?? refuse()
    return { recipient, identity, nameOf: namesBy(identity) }
  }

  const get = async (portalId: PortalId): Promise<PortalKey | null> => {
    const there = await opened.get(portalId)
    if (there) return there
    const opening = forgetting(
      store.read.keys.portal(portalId).then((kept) => kept && openPortal(kept)),
      () => opened.delete(portalId),
    )
    opened.set(portalId, opening)
    return opening
  }

  return {
    get,
    of: async (portalId) => (await get(portalId)) ?? openPortal(await makePortal(portalId)),
    forget: (portalId) => void opened.delete(portalId),
    check: async () => {
      const wrapped = await store.read.keys.installation()
      if (wrapped !== null) await openInstallation(wrapped)
    },
  }
}

const refuse = (): never => {
  throw keyErrors['wrong-secret']()
}

/** What failed is tried again by the next who asks. */
const forgetting = <Answer>(answer: Promise<Answer>, forget: () => void): Promise<Answer> => {
  answer.catch(forget)
  return answer
}

const namesBy = (identity: string): ((sha256: string) => string) => {
  const key = Buffer.from(hkdfSync('sha256', identity, '', 'tsuzuri names of contents', 32))
  return (sha256) => createHmac('sha256', key).update(sha256).digest('hex')
}
