import type { TextSink } from './create-text-sink.ts'
import { openZip } from './open-zip.ts'
import { readParagraphs } from './read-paragraphs.ts'
import { textFailure } from './text-failure.ts'

const others = /^word\/(?:header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/

/** Reads a Word document: its text, then what stands at the edges of its pages, in notes and in comments. It has no pages until it is printed. */
export const readDocx = async (bytes: Uint8Array, sink: TextSink): Promise<void> => {
  const zip = await openZip(bytes)
  if (!zip.names.includes('word/document.xml')) throw textFailure('broken')
  for (const part of ['word/document.xml', ...zip.names.filter((name) => others.test(name)).toSorted()]) {
    if (!sink.isFull()) await readParagraphs(zip, part, sink)
  }
}
