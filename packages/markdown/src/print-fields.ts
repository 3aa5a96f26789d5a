import type { FieldValues } from '@tsuzuri/model'
import { stringify } from 'yaml'

/** The fields as front matter with its two lines; nothing when there is none. */
export const printFields = (fields: FieldValues): string =>
  Object.keys(fields).length === 0 ? '' : `---\n${stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false })}---\n`
