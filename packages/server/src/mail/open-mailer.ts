import { jobErrors } from '@tsuzuri/core'
import { createTransport } from 'nodemailer'
import type { Mailer } from './mailer.ts'
import { oneLine } from './one-line.ts'

interface Place {
  /** `smtp://user:password@host:587`, `smtps://…`; options of nodemailer may follow as a query. */
  readonly url: string
  readonly from: string
  /** The host of the installation's address, by which ids of mails end. */
  readonly host: string
}

const timeouts = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

/** Speaks to the server of `SMTP_URL`, with TLS where it offers it. */
export const openMailer = ({ url, from, host }: Place): Mailer => {
  const transport = createTransport({ url, ...timeouts })
  return {
    send: async ({ to, id, subject, text, html, unsubscribe }) => {
      try {
        await transport.sendMail({
          from: { name: 'Tsuzuri', address: from },
          to: { name: oneLine(to.name), address: to.address },
          messageId: `<${id}@${host}>`,
          subject: oneLine(subject),
          text,
          // Japanese in a form that every server on the way leaves as it is.
          textEncoding: 'base64',
          html,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribe ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
          },
        })
      } catch (error) {
        throw refusesAddressee(error) ? jobErrors['gave-up'](`The mail server refuses the addressee: ${String(error)}`) : error
      }
    },
    close: () => transport.close(),
  }
}

/** That the account itself is refused, or that the server is busy, passes; that nobody has the address does not. */
const refusesAddressee = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EENVELOPE' && 'responseCode' in error && Number(error.responseCode) >= 500
