import { type Issue, type Locale, type Localized, longest, type PortalRecord, systemActor } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { createRecord } from '../records/create-record.ts'
import { isEmpty } from '../records/record-values.ts'
import { scopeOf } from '../scope.ts'
import { findInquiryForm } from './find-inquiry-form.ts'
import { inquiryErrors } from './inquiry-errors.ts'

export interface Inquiry {
  readonly name: string
  /** May be empty. */
  readonly company: string
  readonly email: string
  readonly text: string
  /** The language in which the receipt is written. */
  readonly locale: Locale
}

/** Longest text of an inquiry, in UTF-16 units. */
const longestText = 5_000

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
  const issues = Object.entries(flawsOf(inquiry)).map(([path, words]): Issue => ({ path, message: words.en, words }))
  if (issues.length > 0) throw inquiryErrors.invalid(issues)
  const counterpart = [company, name].filter((part) => part !== '').join(' ')
  return engine.store.unit(async (tx) => {
    const record = await createRecord(scopeOf(engine, { ...systemActor, name: counterpart }, portal, 'firm-admin'), {
      collection: 'contacts',
      title: `${counterpart}: ${firstLine(text)}`.slice(0, longest.title),
      fields: { body: `${text}\n\n${email}`, counterpart: counterpart.slice(0, 200), channel: 'inquiry', side: 'client' },
    })
    const id = engine.newId()
    const job = { id, kind: 'mail-receipt', key: id, data: { name, address: email, locale }, runAt: engine.now(), createdAt: engine.now() }
    if (mails) await tx.jobs.add(job)
    return record
  })
}

const firstLine = (text: string): string => {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

const flawsOf = ({ name, company, email, text }: Omit<Inquiry, 'locale'>): Readonly<Record<string, Localized>> => ({
  ...(isEmpty(name) ? { name: flaws.name } : {}),
  ...(name.length > longest.personName || hasBreak(name) ? { name: flaws.long } : {}),
  // The name is written in the receipt, and nobody shall send others an address by it.
  ...(/[:/@]|www\./i.test(name) ? { name: flaws.address } : {}),
  ...(company.length > longest.personName || hasBreak(company) ? { company: flaws.long } : {}),
  // What mailboxes are called has too many forms to know them all; that it can be answered is seen by the receipt.
  ...(email.length > 254 || !/^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/.test(email) ? { email: flaws.email } : {}),
  ...(isEmpty(text) ? { text: flaws.text } : {}),
  ...(text.length > longestText ? { text: flaws.longText } : {}),
})

const hasBreak = (text: string): boolean => /[\r\n]/.test(text)

const flaws = {
  name: { ja: 'お名前を入力してください。', en: 'Enter your name.' },
  long: { ja: '会社名とお名前は、それぞれ1行200文字までです。', en: 'Company and name are one line of 200 characters each at most.' },
  address: { ja: 'お名前に「:」「/」「@」は使えません。', en: 'A name has no “:”, “/” or “@”.' },
  email: { ja: 'メールアドレスを確かめてください。', en: 'Check the e-mail address.' },
  text: { ja: 'お問い合わせの内容を入力してください。', en: 'Enter your inquiry.' },
  longText: { ja: 'お問い合わせの内容は5,000文字までです。', en: 'An inquiry has 5,000 characters at most.' },
} as const satisfies Readonly<Record<string, Localized>>
