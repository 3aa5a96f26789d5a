import { fileErrors } from './file-errors.ts'

const longestBytes = 255
// COM¹ and friends are devices too; a device stays one whatever ending it is given.
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/iu
const lineBreaks = /[\p{Cc}\p{Zl}\p{Zp}]/u

/** The one form in which a file's name, or one of a folder, is kept and compared: NFC. Throws `file.name-invalid`. */
export const normalFileName = (name: string, told: 'name' | 'folder' = 'name'): string => {
  const normal = name.normalize('NFC')
  const flaw = flawOf(normal)
  if (flaw) throw fileErrors['name-invalid'](name, flaw, told)
  return normal
}

const flawOf = (name: string): string | null => {
  if (name.trim() === '') return 'it is empty'
  if (!name.isWellFormed()) return 'it holds half a character'
  if (name === '.' || name === '..') return '`.` and `..` are not names'
  if (/[/\\]/.test(name)) return 'it holds a slash'
  if (lineBreaks.test(name)) return 'it holds a control character'
  // They turn `gpj.exe` into what reads as `exe.jpg`.
  if (/\p{Bidi_Control}/u.test(name)) return 'it holds a mark that turns the writing direction'
  if (name !== name.trim() || name.endsWith('.')) return 'it begins or ends with a blank, or ends with a dot, which Windows would drop'
  if (reserved.test(name)) return 'Windows keeps this name for a device'
  if (Buffer.byteLength(name) > longestBytes) return `it is longer than ${longestBytes} bytes`
  return null
}
