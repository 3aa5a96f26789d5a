import type { FileText } from '@tsuzuri/model'
import { createTextSink, type TextSink } from './create-text-sink.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { readPlain } from './read-plain.ts'
import { readPptx } from './read-pptx.ts'
import { readXlsx } from './read-xlsx.ts'
import { TextFailure } from './text-failure.ts'
import type { TextFormat } from './text-format.ts'

type Reader = (bytes: Uint8Array, sink: TextSink) => Promise<void> | void

const readers: Readonly<Record<TextFormat, Reader>> = {
  pdf: readPdf,
  docx: readDocx,
  xlsx: readXlsx,
  pptx: readPptx,
  plain: readPlain,
}

/** As many characters as search takes of one thing. */
const mostCharacters = 500_000

/** Reads the text of a content. What cannot be read is an outcome, never an error. */
export const readText = async (format: TextFormat, bytes: Uint8Array): Promise<FileText> => {
  const sink = createTextSink(mostCharacters)
  try {
    await readers[format](bytes, sink)
  } catch (error) {
    // Whatever a library throws over a content, the content is at fault.
    return { outcome: error instanceof TextFailure ? error.outcome : 'broken', parts: [], whole: false }
  }
  const parts = sink.parts()
  return { outcome: parts.length === 0 ? 'empty' : 'read', parts, whole: !sink.isFull() }
}
