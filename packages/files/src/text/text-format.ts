/** How a content's text is read. */
export type TextFormat = 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'plain'

const office = 'application/vnd.openxmlformats-officedocument.'
const formats: ReadonlyMap<string, TextFormat> = new Map([
  ['application/pdf', 'pdf'],
  [`${office}wordprocessingml.document`, 'docx'],
  [`${office}spreadsheetml.sheet`, 'xlsx'],
  [`${office}presentationml.presentation`, 'pptx'],
  ['application/vnd.ms-excel.sheet.macroenabled.12', 'xlsx'],
  ['application/vnd.ms-word.document.macroenabled.12', 'docx'],
  ['application/vnd.ms-powerpoint.presentation.macroenabled.12', 'pptx'],
  ['application/json', 'plain'],
])
const endings: ReadonlyMap<string, TextFormat> = new Map([
  ['docm', 'docx'],
  ['xlsm', 'xlsx'],
  ['pptm', 'pptx'],
  ['csv', 'plain'],
  ['tsv', 'plain'],
  ['txt', 'plain'],
  ['md', 'plain'],
  ['log', 'plain'],
])
/** What office programs write when a password is set, or wrote before 2007. */
const sealed = new Set(['docx', 'docm', 'xlsx', 'xlsm', 'pptx', 'pptm'])

/** The format by media type, by the name's ending where that says nothing. Null: no text is looked for in such a file. */
export const textFormat = ({ type, name }: { readonly type: string; readonly name: string }): TextFormat | null => {
  const known = formats.get(type.toLowerCase())
  if (known) return known
  if (/^text\/(?!html|xml|javascript)/.test(type)) return 'plain'
  return endings.get(endingOf(name)) ?? null
}

/** Whether a file of that name is a new office file that nobody can read without its password: the programs wrap it into an old one. */
export const isSealed = ({ type, name }: { readonly type: string; readonly name: string }): boolean =>
  type === 'application/x-cfb' && sealed.has(endingOf(name))

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
