import type { Server } from '../server.ts'
import { sealedText } from './sealed-text.ts'

interface LinkToMail {
  /** By an invitation somebody comes in, by a password link they set a new one. */
  readonly purpose: 'invitation' | 'password'
  readonly token: string
  readonly name: string
  readonly address: string
  readonly portal: string
}

/** Has a link mailed to whom it was made for, where mails are sent; together with whatever else the unit writes. The link lies sealed until then. */
export const queueLinkMail = async ({ config, engine, secret }: Server, { token, ...mail }: LinkToMail): Promise<void> => {
  if (config.smtp === null) return
  const id = engine.newId()
  const data = { ...mail, sealed: sealedText.seal(secret, token) }
  await engine.store.unit((tx) => tx.jobs.add({ id, kind: 'mail-link', key: id, data, runAt: engine.now(), createdAt: engine.now() }))
}
