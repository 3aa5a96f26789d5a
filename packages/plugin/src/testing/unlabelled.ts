import { locales, type Localized } from '@tsuzuri/model'

/** What has no label in some language, by name. */
export const unlabelled = (labels: Readonly<Record<string, Localized>>): readonly string[] =>
  Object.entries(labels).flatMap(([of, label]) => locales.flatMap((locale) => (label[locale].trim() === '' ? [`${of} in ${locale}`] : [])))
