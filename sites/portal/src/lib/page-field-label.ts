import type { Locale } from '@tsuzuri/model'
import { pageTypesPlugin } from '@tsuzuri/plugin-page-types'

/** What a field of a page type is called; its bare name where the type does not declare it. */
export const pageFieldLabel = (type: string, field: string, locale: Locale): string => pageTypesPlugin.pageTypes[type]?.fields[field]?.label[locale] ?? field
