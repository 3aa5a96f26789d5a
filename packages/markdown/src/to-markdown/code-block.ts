import type { DocNode } from '@tsuzuri/document'
import type { Flow } from './write-blocks.ts'

export const writeCodeBlock = (node: DocNode): Flow[] => {
  const { language, meta } = node.attrs ?? {}
  const value = (node.content ?? []).map(({ text }) => text ?? '').join('')
  return [{ type: 'code', lang: typeof language === 'string' ? language : null, meta: typeof meta === 'string' ? meta : null, value }]
}
