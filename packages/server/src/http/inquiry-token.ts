import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a form for inquiries is sent with, so that nobody sends it who has not opened it: the address's code and the moment, signed. */
export const inquiryToken = (secret: string, code: string, at: Date): string =>
  `${at.getTime()}.${signatureOf(secret, code, String(at.getTime()))}`

/** When the form was opened that a token of this code comes with; null where it is none of ours. */
export const readInquiryToken = (secret: string, code: string, token: string): Date | null => {
  const [moment = '', signature = ''] = token.split('.')
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(secret, code, moment))]
  return given.length === expected.length && timingSafeEqual(given, expected) ? new Date(Number(moment)) : null
}

const signatureOf = (secret: string, code: string, moment: string): string =>
  createHmac('sha256', secret).update(`inquiry ${code} ${moment}`).digest('base64url')
