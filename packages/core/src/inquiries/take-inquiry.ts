import { longest, type PortalRecord, systemActor } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { createRecord } from '../records/create-record.ts'
import { scopeOf } from '../scope.ts'
import { checkInquiry } from './check-inquiry.ts'
import { findInquiryForm } from './find-inquiry-form.ts'
import { inquirerId } from './inquirer-id.ts'
import type { Inquiry } from './inquiry.ts'

/**
 * What somebody without an account has asked by a portal's form: a contact whose ball the firm has, and in the same unit the receipt that
 * is mailed to them, where mails are sent. Throws `inquiry.missing`, `inquiry.invalid`.
 */
export const takeInquiry = async (
  engine: Engine,
  code: string,
  { locale, ...inquiry }: Inquiry,
  { mails }: { readonly mails: boolean },
): Promise<PortalRecord> => {
  const portal = await findInquiryForm(engine, code)
  const { name, company, email, text } = inquiry
  checkInquiry(inquiry)
  const counterpart = [company, name].filter((part) => part !== '').join(' ')
  return engine.store.unit(async (tx) => {
    const record = await createRecord(scopeOf(engine, { ...systemActor, id: inquirerId, name: counterpart }, portal, 'firm-admin'), {
      collection: 'contacts',
      title: cut(`${counterpart}: ${firstLine(text)}`, longest.title),
      fields: { body: `${text}\n\n${email}`, counterpart: cut(counterpart, 200), channel: 'inquiry', side: 'client' },
    })
    const id = engine.newId()
    const job = { id, kind: 'mail-receipt', key: id, data: { name, address: email, locale }, runAt: engine.now(), createdAt: engine.now() }
    if (mails) await tx.jobs.add(job)
    return record
  })
}

const firstLine = (text: string): string => {
  const line = text.trim().split(/[\r\n]/, 1)[0] ?? ''
  return line.length > 60 ? `${cut(line, 60)}…` : line
}

/** So many UTF-16 units at most, and no half of a character. */
const cut = (text: string, most: number): string => {
  const part = text.slice(0, most)
  return part.isWellFormed() ? part : part.slice(0, -1)
}
