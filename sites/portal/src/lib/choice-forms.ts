import type { Client } from '@tsuzuri/client'
import { noticeKinds, noticeMails } from '@tsuzuri/model'
import type { Form } from './answer-form.ts'

/** How a person wants to be told by mail, in a portal or everywhere. Answers where to go on to. */
export const choiceForms = (client: Client, portal: string | undefined) => ({
  choose: async (form: Form): Promise<string> => {
    const chosen = noticeKinds.flatMap((kind) => {
      const mail = noticeMails.find((one) => one === form.text(kind))
      return mail ? [[kind, mail]] : []
    })
    await client.chooseNotices(portal, Object.fromEntries(chosen))
    return `/notices/settings?${new URLSearchParams({ ...(portal === undefined ? {} : { portal }), done: 'saved' })}`
  },
})
