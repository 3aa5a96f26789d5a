import { type Engine, type JobDefinition, latestDigest, showNotices } from '@tsuzuri/core'
import { type Actor, type Locale, type Notice, type UserId, userIdSchema } from '@tsuzuri/model'
import { mailLinkJob } from './mail-link-job.ts'
import { mailReceiptJob } from './mail-receipt-job.ts'
import type { Mailer } from './mailer.ts'
import { unsubscribeToken } from './unsubscribe-token.ts'
import { writeNoticeMail } from './write-notice-mail.ts'

interface Sending {
  readonly mailer: Mailer
  /** The installation's address. */
  readonly origin: string
  readonly secret: string
}

const everyMilliseconds = 600_000
const mostInDigest = 200

/** Mails links, and notices: each at once, or a person's of a day together. What is no longer to be seen by the time of sending is left out. */
export const mailJobs = (sending: Sending): readonly JobDefinition[] => [
  mailLinkJob(sending),
  mailReceiptJob(sending),
  {
    kind: 'mail-notice',
    run: async (engine, job) => {
      const notice = await engine.store.read.notices.get(String(job.data['notice']))
      if (!notice || notice.mailedAt || notice.readAt) return
      const { personId, portalId, kind } = notice
      const unsubscribe = linkOf(sending, unsubscribeToken(sending.secret, { personId, portalId, kind }))
      await send(engine, sending, personId, [notice], { id: `notice.${notice.id}`, unsubscribe })
      await job.finish((tx) => tx.notices.setMailed([notice.id], engine.now()))
    },
  },
  {
    kind: 'mail-digests',
    every: everyMilliseconds,
    run: async (engine) => {
      const before = latestDigest(engine.now())
      if (before === null) return
      for (const person of await engine.store.read.notices.toDigest(before))
        await engine.store.unit((tx) =>
          tx.jobs.add({
            id: engine.newId(),
            kind: 'mail-digest',
            key: person,
            data: { person, before: before.toISOString() },
            runAt: engine.now(),
            createdAt: engine.now(),
          }),
        )
    },
  },
  {
    kind: 'mail-digest',
    run: async (engine, job) => {
      const person = userIdSchema.parse(job.data['person'])
      const notices = await engine.store.read.notices.ofDigest(person, new Date(String(job.data['before'])), mostInDigest)
      const unread = notices.filter(({ readAt }) => readAt === null)
      const unsubscribe = linkOf(sending, unsubscribeToken(sending.secret, { personId: person, portalId: null, kind: null }))
      await send(engine, sending, person, unread, { id: `digest.${job.id}`, unsubscribe })
      await job.finish((tx) =>
        tx.notices.setMailed(
          notices.map(({ id }) => id),
          engine.now(),
        ),
      )
    },
  },
]

const linkOf = ({ origin }: Sending, token: string): string => `${origin}/api/v1/unsubscribe/${token}`

/** Sends what of these the person may still see; nothing where that is nothing, or nobody is there any more. */
const send = async (
  engine: Engine,
  { mailer, origin }: Sending,
  personId: UserId,
  notices: readonly Notice[],
  mail: { readonly id: string; readonly unsubscribe: string },
): Promise<void> => {
  const { portals } = engine.store.read
  const addressee = await portals.addressee(personId)
  if (!addressee) return
  const [roles, firmAdmin] = [await portals.rolesOf(personId), await portals.isFirmAdmin(personId)]
  const actor: Actor = { kind: 'person', id: personId, name: addressee.name, firmAdmin, roles }
  const shown = (await showNotices(engine, actor, notices)).filter(({ record }) => record !== null)
  if (shown.length === 0) return
  const locale: Locale = addressee.locale === 'en' ? 'en' : 'ja'
  const to = { name: addressee.name, address: addressee.email }
  await mailer.send({ to, ...mail, ...writeNoticeMail({ notices: shown, name: addressee.name, locale, origin }) })
}
