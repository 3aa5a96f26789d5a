import type { Client, UnreadAsked } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'

/** The forms that mark things as read: one, or all of what is shown as it stood when it was shown. */
export const unreadForms = (client: Client, slug: string) => {
  const asked = (form: Form): UnreadAsked => {
    const kind = (['page', 'record', 'file'] as const).find((name) => name === form.text('kind'))
    return {
      ...(kind && { kind }),
      ...(form.text('collection') !== '' && { collection: form.text('collection') }),
      ...(form.text('folder') !== '' && { folder: form.text('folder') }),
    }
  }
  const upTo = (form: Form): { readonly upTo?: number } => (/^\d{1,15}$/.test(form.text('upTo')) ? { upTo: Number(form.text('upTo')) } : {})
  const back = (form: Form): string => `/p/${slug}/unread?${new URLSearchParams([...Object.entries(asked(form)), ['done', 'read']])}`
  return {
    read: async (form: Form) => {
      await client.markRead(slug, { ids: [form.text('id')], ...upTo(form) })
      return back(form)
    },
    'read-all': async (form: Form) => {
      await client.markRead(slug, { ...asked(form), ...upTo(form) })
      return back(form)
    },
  }
}
