import type { BlockWriter } from './block-writer.ts'

export const writeCodeBlock: BlockWriter = (node) => {
  const { language, meta } = node.attrs ?? {}
  const value = (node.content ?? []).map(({ text }) => text ?? '').join('')
  return [{ type: 'code', lang: typeof language === 'string' ? language : null, meta: typeof meta === 'string' ? meta : null, value }]
}
