import type { DocNode } from '@tsuzuri/document'

/**
 * Ends of lines inside a paragraph mean nothing: they become a space, and nothing at all between two Japanese
 * characters, where a space would be seen.
 */
export const joinSoftBreaks = (line: readonly DocNode[]): DocNode[] =>
  line.map((node, index) => {
    if (node.type !== 'text' || !node.text?.includes('\n')) return node
    const before = line[index - 1]?.text ?? ''
    const after = line[index + 1]?.text ?? ''
    const { text } = node
    const joined = text.replace(/[ \t]*\n[ \t]*/g, (found, at: number) => {
      const left = text.slice(0, at) || before
      const right = text.slice(at + found.length) || after
      return endsJapanese.test(left) && startsJapanese.test(right) ? '' : ' '
    })
    return { ...node, text: joined }
  })

const japanese = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆、。〈-】〔-〟！-～]`
const endsJapanese = new RegExp(`${japanese}$`, 'u')
const startsJapanese = new RegExp(`^${japanese}`, 'u')
