import { isDateFormat } from './cell-dates.ts'
import type { Zip } from './open-zip.ts'
import { relationsOf } from './relations-of.ts'
import { textFailure } from './text-failure.ts'
import { walkXml } from './walk-xml.ts'

/** What the cells of a workbook refer to. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly since1904: boolean
  /** Texts by number, without the readings over them. */
  readonly texts: readonly string[]
  /** For each style, whether its numbers are dates. */
  readonly dates: readonly boolean[]
}

const main = 'xl/workbook.xml'

/** Reads what is around the sheets of a workbook. */
export const readWorkbook = async (zip: Zip): Promise<Workbook> => {
  if (!zip.names.includes(main)) throw textFailure('broken')
  const relations = await relationsOf(zip, main)
  const parts = new Map(relations.map(({ id, part }) => [id, part]))
  const partOf = (type: string): string => relations.find((relation) => relation.type === type)?.part ?? ''
  const sheets: { name: string; part: string }[] = []
  let since1904 = false
  await walkXml(zip.read(main), {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
      const part = name === 'sheet' ? parts.get(attributes['r:id'] ?? '') : undefined
      if (part !== undefined) sheets.push({ name: attributes['name'] ?? '', part })
    },
  })
  return { sheets, since1904, texts: await sharedTexts(zip, partOf('sharedStrings')), dates: await dateStyles(zip, partOf('styles')) }
}

const sharedTexts = async (zip: Zip, part: string): Promise<readonly string[]> => {
  const texts: string[] = []
  let reading = 0
  let within = false
  let text = ''
  await walkXml(zip.read(part), {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') reading += 1
      else if (name === 't') within = reading === 0
    },
    text: (piece) => {
      if (within) text += piece
    },
    close: (name) => {
      if (name === 'si') texts.push(text)
      else if (name === 'rPh') reading -= 1
      else if (name === 't') within = false
    },
  })
  return texts
}

const dateStyles = async (zip: Zip, part: string): Promise<readonly boolean[]> => {
  const codes = new Map<number, string>()
  const dates: boolean[] = []
  let ofCells = false
  await walkXml(zip.read(part), {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0)
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') ofCells = true
      else if (name === 'xf' && ofCells) dates.push(isDateFormat(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') ofCells = false
    },
  })
  return dates
}
