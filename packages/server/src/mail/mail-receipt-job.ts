import type { JobDefinition } from '@tsuzuri/core'
import { TsuzuriError } from '@tsuzuri/model'
import { safeHtml } from '@tsuzuri/render'
import type { Mailer } from './mailer.ts'
import { oneLine } from './one-line.ts'

const words = {
  ja: {
    subject: 'お問い合わせを受け付けました',
    dear: (name: string) => `${name} 様`,
    says: 'お問い合わせをありがとうございます。内容を確かめ、担当者よりご連絡いたします。',
    warning: '心当たりがないときは、このメールを削除してください。',
  },
  en: {
    subject: 'We have received your inquiry',
    dear: (name: string) => `Dear ${name},`,
    says: 'Thank you for your inquiry. We will look into it and get back to you.',
    warning: 'If you do not expect this, delete this mail.',
  },
}

/**
 * Mails whoever asked by a form that it has arrived. Nothing that was typed there goes out but the name: nobody shall send others mail by it.
 * An address that nobody has was typed wrongly by a stranger: there is nothing for whoever runs the installation to see to.
 */
export const mailReceiptJob = ({ mailer }: { readonly mailer: Mailer }): JobDefinition => ({
  kind: 'mail-receipt',
  run: async (_engine, job) => {
    const [name, address] = [oneLine(String(job.data['name'])), String(job.data['address'])]
    const { subject, dear, says, warning } = words[job.data['locale'] === 'en' ? 'en' : 'ja']
    const parts = [dear(name), says, warning]
    const mail = {
      to: { name, address },
      id: `receipt.${job.id}`,
      subject,
      text: parts.join('\n\n'),
      html: safeHtml(parts.map((text) => ({ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] }))),
    }
    await mailer.send(mail).catch((error: unknown) => {
      if (!(error instanceof TsuzuriError) || error.code !== 'job.gave-up') throw error
    })
  },
})
