import type { Client } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'
import type { SearchChoice } from './search-choice.ts'
import { searchHref } from './search-href.ts'

/** What a person does with the searches they keep; each leads back to the search that is shown. `slug`: the portal that is searched. */
export const searchForms = (client: Client, choice: SearchChoice, slug?: string) => {
  const back = (done: string): string => `${searchHref({ ...choice, done })}#saved`
  return {
    'save-search': async (form: Form): Promise<string> => {
      await client.saveSearch({ name: form.text('name'), in: slug, choice })
      return back('saved')
    },
    'rename-search': async (form: Form): Promise<string> => {
      await client.renameSavedSearch(form.text('search'), form.text('name'))
      return back('renamed')
    },
    'drop-search': async (form: Form): Promise<string> => {
      await client.dropSavedSearch(form.text('search'))
      return back('dropped')
    },
  }
}
