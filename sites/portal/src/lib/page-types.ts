import type { Locale } from '@tsuzuri/model'
import { pageTypesPlugin } from '@tsuzuri/plugin-page-types'

export interface PageTypeChoice {
  readonly name: string
  readonly label: string
}

/** The kinds of page a person can make, the plain one first. A portal has one home page, so it is not offered. */
export const pageTypes = (locale: Locale): readonly PageTypeChoice[] =>
  Object.entries(pageTypesPlugin.pageTypes)
    .filter(([name]) => name !== 'home')
    .map(([name, { label }]) => ({ name, label: label[locale] }))
