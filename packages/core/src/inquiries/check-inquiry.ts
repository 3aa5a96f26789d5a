import { type Issue, type Localized, longest } from '@tsuzuri/model'
import { isEmpty } from '../records/record-values.ts'
import { inquiryErrors } from './inquiry-errors.ts'
import type { Inquiry } from './inquiry.ts'

/** Longest text of an inquiry, in UTF-16 units. */
const longestText = 5_000

/** Throws `inquiry.invalid`, which names each flaw. */
export const checkInquiry = (inquiry: Omit<Inquiry, 'locale'>): void => {
  const issues = Object.entries(flawsOf(inquiry)).map(([path, words]): Issue => ({ path, message: words.en, words }))
  if (issues.length > 0) throw inquiryErrors.invalid(issues)
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
