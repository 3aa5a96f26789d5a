import { checkInquiry, findInquiryForm, inquiryErrors, setInquiryForm, takeInquiry } from '@tsuzuri/core'
import { z } from 'zod'
import { clientAddress } from '../http/client-address.ts'
import { addEndpoint } from '../http/endpoint.ts'
import { inquiryToken, readInquiryToken } from '../http/inquiry-token.ts'
import { etagOf } from '../http/if-match.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { portalParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const tag = 'Inquiries'
const formParams = z.object({ code: z.string().min(1).max(64) })
/** What no person fills in, since none sees it. */
const bait = z.string().max(1_000).optional()
const text = z.string().trim().max(20_000)

/** How fast nobody types, and how long a form stays open, in milliseconds. */
const [fastest, longestOpen] = [3_000, 4 * 3_600_000]

/** The form of a portal by which somebody without an account asks the firm. It tells nothing of the portal, nor whether there is one. */
export const inquiryRoutes = (app: Router, server: Server): void => {
  const { config, engine, limits, secret } = server
  for (const [method, open, summary] of [
    ['put', true, 'Open the portal’s public form for inquiries; its address ends with `inquiryCode`'],
    ['delete', false, 'Close it: the address is none from then on, and never again'],
  ] as const)
    addEndpoint(app, server, {
      method,
      path: '/portals/{portal}/inquiry-form',
      tag,
      summary,
      params: portalParams,
      run: async ({ params, context }) => {
        const portal = await setInquiryForm(await scopeOf(server, context, params.portal), { open })
        return { body: portal, headers: { etag: etagOf(portal.version) } }
      },
    })
  addEndpoint(app, server, {
    method: 'get',
    path: '/inquiry-forms/{code}',
    tag,
    summary: 'What a form for inquiries has to be sent with, and whether a receipt is mailed',
    params: formParams,
    run: async ({ params: { code }, context }) => {
      const address = clientAddress(context.env?.incoming)
      await limits.inquiryForm.take(address)
      await findInquiryForm(engine, code)
      await limits.inquiryForm.giveBack(address)
      return {
        body: { token: inquiryToken(secret, code, engine.now()), receipt: config.smtp !== null },
        headers: { 'cache-control': 'no-store' },
      }
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/inquiry-forms/{code}',
    tag,
    summary: 'Send an inquiry; what comes of it is not told, but by the receipt that is mailed',
    params: formParams,
    body: z.strictObject({ token: z.string().max(200), name: text, company: text.default(''), email: text, text, website: bait }),
    run: async ({ params: { code }, body: { token, website, ...inquiry }, context }) => {
      await limits.inquiry.take(clientAddress(context.env?.incoming))
      await findInquiryForm(engine, code)
      const opened = readInquiryToken(secret, code, token)
      const age = opened === null ? Infinity : engine.now().getTime() - opened.getTime()
      if (age > longestOpen) throw inquiryErrors.expired()
      if (age < fastest) throw inquiryErrors['too-fast']()
      // Whoever fills in what nobody sees is told that all went well, and tries no other way.
      if (website) return { body: {} }
      // What was typed wrongly is typed again: it neither counts for the address nor is counted by what is none.
      checkInquiry(inquiry)
      await limits.inquiryPortal.take(code)
      await limits.inquiryAddressee.take(inquiry.email.toLowerCase())
      await takeInquiry(engine, code, { ...inquiry, locale: context.var.locale }, { mails: config.smtp !== null })
      return { body: {} }
    },
  })
}
