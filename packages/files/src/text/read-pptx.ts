import type { TextSink } from './create-text-sink.ts'
import { openZip } from './open-zip.ts'
import { readParagraphs } from './read-paragraphs.ts'
import { relationsOf } from './relations-of.ts'
import { textFailure } from './text-failure.ts'
import { walkXml } from './walk-xml.ts'

const main = 'ppt/presentation.xml'

/** Reads a presentation, slide by slide in the order they are shown, each with what its speaker notes say. */
export const readPptx = async (bytes: Uint8Array, sink: TextSink): Promise<void> => {
  const zip = await openZip(bytes)
  if (!zip.names.includes(main)) throw textFailure('broken')
  const parts = new Map((await relationsOf(zip, main)).map(({ id, part }) => [id, part]))
  const slides: string[] = []
  await walkXml(zip.read(main), {
    open: (name, attributes) => {
      const part = name === 'sldId' ? parts.get(attributes['r:id'] ?? '') : undefined
      if (part !== undefined) slides.push(part)
    },
  })
  for (const [at, slide] of slides.entries()) {
    if (sink.isFull()) return
    sink.begin({ kind: 'slide', name: String(at + 1) })
    await readParagraphs(zip, slide, sink)
    for (const { type, part } of await relationsOf(zip, slide)) if (type === 'notesSlide') await readParagraphs(zip, part, sink)
  }
}
