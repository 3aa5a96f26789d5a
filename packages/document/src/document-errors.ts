import { defineErrors } from '@tsuzuri/model'

export const documentErrors = defineErrors('document', {
  invalid: {
    kind: 'invalid',
    message: (path: string, problem: string) => `The document is not a page's body: ${problem}.`,
    issues: (path: string, problem: string) => [{ path, message: problem }],
    hint: 'Send the JSON that the same address answers, or Markdown.',
  },
  'block-missing': {
    kind: 'missing',
    message: (block: string) => `There is no block \`${block}\` on the page, and there never was.`,
    hint: 'Read the content with `?blocks=1` as JSON: it names the blocks by their ids.',
  },
  'block-gone': {
    kind: 'conflict',
    message: (block: string, _near: readonly string[]) => `The block \`${block}\` is not on the page any more.`,
    hint: '`current.near` names the blocks that stand where it stood; read the content with `?blocks=1` as JSON for all of them.',
    current: (_block: string, near: readonly string[]) => ({ near }),
  },
})
