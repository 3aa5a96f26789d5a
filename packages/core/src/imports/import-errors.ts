import { defineErrors, type Issue } from '@tsuzuri/model'

export const importErrors = defineErrors('import', {
  missing: {
    kind: 'missing',
    message: (id: string) => `There is no import \`${id}\`.`,
    hint: 'Only who sent a file sees its report; send the file again.',
  },
  'type-unknown': {
    kind: 'unsupported',
    message: (name: string) => `\`${name.slice(0, 100)}\` is neither CSV nor an Excel workbook.`,
    hint: 'Send a file that ends in .csv, .tsv or .xlsx; of older workbooks save a copy as .xlsx.',
  },
  'too-large': {
    kind: 'too-large',
    message: (limit: number) => `The file is larger than ${limit} bytes.`,
    hint: 'Split it into several files.',
  },
  'too-many': {
    kind: 'too-large',
    message: (limit: number) => `The file has more than ${limit} rows.`,
    hint: 'Split it into several files.',
  },
  flawed: {
    kind: 'invalid',
    message: (count: number, _issues: readonly Issue[]) => `${count} rows have flaws, so nothing was taken in.`,
    hint: 'Mend the rows in the file and send it again, or take the good ones alone (`only`: `good`).',
    issues: (_count: number, issues: readonly Issue[]) => issues,
  },
  'headings-flawed': {
    kind: 'invalid',
    message: (_issues: readonly Issue[]) => 'The headings of the file do not fit, so nothing can be taken in.',
    hint: 'Take the template of this list and copy the values into it.',
    issues: (issues: readonly Issue[]) => issues,
  },
  expired: {
    kind: 'conflict',
    message: () => 'The file is no longer kept: it was sent more than an hour ago.',
    hint: 'Send it again.',
  },
  taken: { kind: 'conflict', message: () => 'This file was taken in already; nothing was done twice.' },
  repeated: {
    kind: 'conflict',
    message: (at: Date, by: string) => `The same file was taken in already (${at.toISOString()}, by ${by}).`,
    hint: 'If its rows shall stand there twice, say so (`again`: true).',
  },
  empty: {
    kind: 'invalid',
    message: () => 'There is no row in the file beside its headings.',
    hint: 'The first sheet is read; its first row are the headings.',
  },
})
