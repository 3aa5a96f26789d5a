import { type Client, etagOf, type NewPassage } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'

/** What can be said on a page, and done to what was said. Each answers where to go on to: the thread on the page itself. */
export const commentForms = (client: Client, portal: string, page: string, { pathname, searchParams }: URL) => {
  const at = (id: string, query = searchParams.has('resolved') ? '?resolved' : ''): string => `${pathname}${query}#thread-${id}`
  return {
    'comment-start': async (form: Form): Promise<string> =>
      at((await client.startThread(portal, page, form.text('body'), passageOf(form))).id),
    'comment-reply': async (form: Form): Promise<string> =>
      at((await client.replyToThread(portal, page, form.text('comment'), form.text('body'))).id),
    'comment-change': async (form: Form): Promise<string> =>
      at((await client.changeComment(portal, page, form.text('comment'), form.text('body'), form.text('etag'))).id),
    'comment-remove': async (form: Form): Promise<string> =>
      at((await client.removeComment(portal, page, form.text('comment'), form.text('etag'))).id),
    'comment-resolve': async (form: Form): Promise<string> => {
      const [comment, body] = [form.text('comment'), form.text('body')]
      const etag = body === '' ? form.text('etag') : etagOf(await client.replyToThread(portal, page, comment, body))
      const { id } = await client.resolveThread(portal, page, comment, etag)
      return `${pathname}?settled=${id}#comments`
    },
    'comment-reopen': async (form: Form): Promise<string> => at((await client.reopenThread(portal, page, form.text('comment'))).id, ''),
  }
}

/** By positions in the live document, when it was chosen in the editor, or by the words that are read. */
const passageOf = (form: Form): NewPassage | undefined => {
  const [start, end, quote] = [form.text('start'), form.text('end'), form.text('quote')]
  if (start !== '' && end !== '') return { start, end }
  return quote === '' ? undefined : { quote, prefix: form.text('prefix'), suffix: form.text('suffix') }
}
