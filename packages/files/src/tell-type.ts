import { fileTypeFromBuffer } from 'file-type'

const unknown = 'application/octet-stream'

// What has no mark of its own in its first bytes. Nothing a browser would run stands here.
const texts: ReadonlyMap<string, string> = new Map([
  ['csv', 'text/csv'],
  ['ics', 'text/calendar'],
  ['json', 'application/json'],
  ['log', 'text/plain'],
  ['md', 'text/markdown'],
  ['tsv', 'text/tab-separated-values'],
  ['txt', 'text/plain'],
  ['vcf', 'text/vcard'],
  ['yaml', 'application/yaml'],
  ['yml', 'application/yaml'],
])

// Containers tell only that they are one; the ending says which kind.
const zipped: ReadonlyMap<string, string> = new Map([
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])
const compound: ReadonlyMap<string, string> = new Map([
  ['doc', 'application/msword'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['xls', 'application/vnd.ms-excel'],
])

/** The media type, told by the content's first bytes, by the name's ending where these say nothing. */
export const tellType = async (head: Uint8Array, name: string): Promise<string> => {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const told = (await fileTypeFromBuffer(head))?.mime
  if (told === 'application/zip') return zipped.get(ending) ?? told
  if (told === 'application/x-cfb') return compound.get(ending) ?? told
  if (told) return told
  return isText(head) ? (texts.get(ending) ?? unknown) : unknown
}

const isText = (head: Uint8Array): boolean => {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  return utf16 || !head.includes(0)
}
