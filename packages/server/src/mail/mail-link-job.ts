import { type Engine, type JobDefinition, readInvitation, readPasswordLink } from '@tsuzuri/core'
import { TsuzuriError } from '@tsuzuri/model'
import { safeHtml } from '@tsuzuri/render'
import type { Mailer } from './mailer.ts'
import { sealedText } from './sealed-text.ts'

interface Sending {
  readonly mailer: Mailer
  readonly origin: string
  readonly secret: string
}

const words = {
  invitation: {
    subject: (portal: string) => `${portal}への招待`,
    says: (portal: string) =>
      `${portal}に招待されました。次のリンクを開いて参加してください。\nYou have been invited. Open this link to join.`,
  },
  password: {
    subject: () => 'パスワードの再設定',
    says: () => '次のリンクを開いて、新しいパスワードを設定してください。\nOpen this link to set a new password.',
  },
}
const warning = '心当たりがないときは、このメールを削除してください。\nIf you do not expect this, delete this mail.'

/** Mails a link by which somebody comes in or sets a new password; not one that was used, taken back or has run out meanwhile. */
export const mailLinkJob = ({ mailer, origin, secret }: Sending): JobDefinition => ({
  kind: 'mail-link',
  run: async (engine, job) => {
    const [name, address, portal] = [String(job.data['name']), String(job.data['address']), String(job.data['portal'])]
    const purpose = job.data['purpose'] === 'password' ? 'password' : 'invitation'
    const token = sealedText.open(secret, String(job.data['sealed']))
    if (!(await isOpen(engine, purpose, token))) return
    const link = `${origin}/${purpose === 'password' ? 'password' : 'invite'}/${token}`
    const says = words[purpose].says(portal)
    await mailer.send({
      to: { name, address },
      id: `link.${job.id}`,
      subject: words[purpose].subject(portal),
      text: [`${name} 様`, says, link, warning].join('\n\n'),
      html: safeHtml(
        [`${name} 様`, says, link, warning].map((text) => ({
          type: 'element',
          tagName: 'p',
          properties: {},
          children: [
            text === link
              ? { type: 'element', tagName: 'a', properties: { href: link }, children: [{ type: 'text', value: link }] }
              : { type: 'text', value: text },
          ],
        })),
      ),
    })
  },
})

const isOpen = async (engine: Engine, purpose: 'invitation' | 'password', token: string): Promise<boolean> => {
  try {
    await (purpose === 'password' ? readPasswordLink(engine, token) : readInvitation(engine, token))
    return true
  } catch (error) {
    if (error instanceof TsuzuriError && error.kind !== 'unavailable') return false
    throw error
  }
}
