import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TextSink } from './create-text-sink.ts'
import { textFailure } from './text-failure.ts'

// The bundle has the tables of Japanese encodings beside it.
const beside = fileURLToPath(new URL('./pdfjs', import.meta.url))
const tables = (folder: string): string => {
  const base = existsSync(beside) ? beside : dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return join(base, folder, '/')
}

/** Loaded by the first PDF: it takes a second. */
const load = async () => {
  // Only for drawing; without them the library looks for a program of its own to draw with, and complains.
  Object.assign(globalThis, { DOMMatrix: Object, Path2D: Object, ImageData: Object })
  // The library would start another thread for this part; here is one already.
  Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** Reads a PDF, page by page. Throws `TextFailure` where a password is asked for, or where it is no PDF. */
export const readPdf = async (bytes: Uint8Array, sink: TextSink): Promise<void> => {
  const { getDocument } = await load()
  const loading = getDocument({
    data: bytes,
    cMapUrl: tables('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: tables('standard_fonts'),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  })
  try {
    const pdf = await loading.promise.catch((error: unknown) => {
      throw textFailure(isNamed(error, 'PasswordException') ? 'encrypted' : 'broken')
    })
    for (let number = 1; number <= pdf.numPages && !sink.isFull(); number++) {
      sink.begin({ kind: 'page', name: String(number) })
      // A page that is broken says nothing of the others.
      const page = await pdf.getPage(number).catch(() => null)
      const content = await page?.getTextContent().catch(() => null)
      sink.add(joinLines(content?.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('') ?? ''))
      page?.cleanup()
    }
  } finally {
    await loading.destroy()
  }
}

/** A line ends where the paper does, also within a word: Japanese is put together again. */
const joinLines = (text: string): string =>
  text.replaceAll(/(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々\u2E80-\u2FDF])\n(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々\u2E80-\u2FDF])/gu, '')

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name
