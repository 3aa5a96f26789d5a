import type { Client } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'
import { pageAddress } from './page-address.ts'

/** What can be done to a page from its menu. Each answers where to go on to. */
export const pageForms = (client: Client, portal: string) => ({
  create: async (form: Form): Promise<string> => {
    const page = await client.createPage(portal, {
      title: form.text('title'),
      type: form.text('type') || 'plain',
      parent: form.text('parent') || null,
      // Begun here, typed next: clients read it once it is published.
      publish: false,
    })
    return `${pageAddress(portal, page.path)}?edit`
  },
  change: async (form: Form): Promise<string> => {
    const change = {
      title: form.text('title'),
      slug: form.text('slug'),
      ...(form.has('parent') ? { parent: form.text('parent') || null } : {}),
    }
    const page = await client.changePage(portal, form.text('page'), change, form.text('etag'))
    return pageAddress(portal, page.path)
  },
  trash: async (form: Form): Promise<string> => {
    const id = form.text('page')
    await client.trashPage(portal, id, form.text('etag'))
    return `/p/${portal}/?trashed=${encodeURIComponent(id)}`
  },
  restore: async (form: Form): Promise<string> => {
    const page = await client.restorePage(portal, form.text('page'))
    return pageAddress(portal, page.path)
  },
})
