import type { TextSink } from './create-text-sink.ts'
import { textFailure } from './text-failure.ts'

/** Reads text in the encodings that Japanese offices have: UTF-8, UTF-16, Shift_JIS, EUC-JP, ISO-2022-JP. */
export const readPlain = (bytes: Uint8Array, sink: TextSink): void => {
  const text = decode(bytes)
  if (text === null) throw textFailure('broken')
  sink.add(text)
}

/** The text of bytes that may end within a character; null for what is no text at all. */
export const decode = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  const wide = wideOf(bytes)
  if (wide) return decodeAs(wide, bytes)
  if (bytes.includes(0)) return null
  if (hasEscapes(bytes)) return decodeAs('iso-2022-jp', bytes)
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8 !== null) return utf8
  const candidates = [decodeAs('shift_jis', bytes), decodeAs('euc-jp', bytes)].filter((text) => text !== null)
  return candidates.toSorted((one, other) => unlikely(one) - unlikely(other))[0] ?? null
}

const decodeAs = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/** UTF-16 without a mark at its beginning has a zero beside each letter, blank and line end, always on the same side. */
const wideOf = (bytes: Uint8Array): string | null => {
  const head = bytes.subarray(0, 4_096)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < head.length / 200) return null
  if (even === 0) return 'utf-16le'
  return odd === 0 ? 'utf-16be' : null
}

/** ISO-2022-JP begins Japanese by ESC $ or ESC ( and has no byte of eight bits. */
const hasEscapes = (bytes: Uint8Array): boolean => {
  const at = bytes.indexOf(0x1b)
  return at !== -1 && (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28) && bytes.every((byte) => byte < 0x80)
}

/** Japanese read in the other encoding falls apart into half-width kana and rare kanji. */
const unlikely = (text: string): number => {
  const rare = text.match(/[｡-ﾟ\uE000-\uF8FF\u0080-\u009F]/g)?.length ?? 0
  const usual = text.match(/[ぁ-ゖァ-ヺー、。]/g)?.length ?? 0
  return (rare - usual) / Math.max(text.length, 1)
}
