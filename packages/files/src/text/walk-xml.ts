import { StringDecoder } from 'node:string_decoder'
import { SaxesParser } from 'saxes'
import { textFailure } from './text-failure.ts'

export interface XmlWalker {
  /** Names stand without their prefix. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
  /** Asked between pieces; true ends the walk. */
  readonly isDone?: () => boolean
}

/** Walks through XML as it comes in; nothing is nothing. Entities of its own are not followed. Throws `TextFailure` for what is no XML. */
export const walkXml = async (bytes: AsyncIterable<Uint8Array>, { open, text, close, isDone }: XmlWalker): Promise<void> => {
  const parser = new SaxesParser()
  const decoder = new StringDecoder('utf8')
  parser.on('error', () => {
    throw textFailure('broken')
  })
  if (open) parser.on('opentag', ({ name, attributes }) => open(withoutPrefix(name), attributes))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close) parser.on('closetag', ({ name }) => close(withoutPrefix(name)))
  let begun = false
  for await (const chunk of bytes) {
    begun = true
    parser.write(decoder.write(Buffer.from(chunk)))
    if (isDone?.()) return
  }
  if (begun) parser.close()
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)
