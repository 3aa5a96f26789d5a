import { strToU8, zipSync } from 'fflate'

const relations = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** A zip of texts, as office documents are. */
export const makeZip = (parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))

/** A Word document whose body is this markup, beside other parts of it. */
export const makeDocx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> =>
  makeZip({
    'word/document.xml': `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [`word/${name}.xml`, `<w:part xmlns:w="w">${text}</w:part>`])),
  })

/** A presentation of these slides, each with its speaker notes, in their order; they lie in the file in another. */
export const makePptx = (slides: readonly (readonly [slide: string, notes: string])[]): Uint8Array<ArrayBuffer> => {
  const numberOf = (at: number): number => slides.length - at
  const part = (text: string): string =>
    `<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r><a:fld type="slidenum"><a:t>99</a:t></a:fld></a:p></p:sld>`
  return makeZip({
    'ppt/presentation.xml': `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${slides
      .map((_, at) => `<p:sldId id="${at}" r:id="rId${at}"/>`)
      .join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(slides.map((_, at) => [`rId${at}`, 'slide', `slides/slide${numberOf(at)}.xml`])),
    ...Object.fromEntries(
      slides.flatMap(([slide, notes], at) => [
        [`ppt/slides/slide${numberOf(at)}.xml`, part(slide)],
        [`ppt/slides/_rels/slide${numberOf(at)}.xml.rels`, relations([['rId1', 'notesSlide', `../notesSlides/notes${at}.xml`]])],
        [`ppt/notesSlides/notes${at}.xml`, part(notes)],
      ]),
    ),
  })
}

/** A workbook of one sheet with this markup for rows, and these shared texts. */
export const makeXlsx = (name: string, rows: string, texts: string): Uint8Array<ArrayBuffer> =>
  makeZip({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="${name}" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', '/xl/sharedStrings.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst>${texts}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  })
