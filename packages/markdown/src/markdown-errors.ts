import { defineErrors } from '@tsuzuri/model'

export const markdownErrors = defineErrors('markdown', {
  frontMatter: {
    kind: 'invalid',
    message: (line: number, problem: string) => `The front matter is not valid YAML in line ${line}: ${problem}`,
    issues: (line: number, problem: string) => [{ path: `markdown:${line}`, message: problem }],
    hint: 'Front matter stands between two lines `---` at the very top and holds `key: value` lines.',
  },
  tooDeep: {
    kind: 'invalid',
    message: () => 'The text nests quotes and lists too deep to be shown.',
    hint: 'Take some levels of `>` or list indentation away.',
  },
  tooIntricate: {
    kind: 'invalid',
    message: () => 'The text is too intricate: reading or showing it would take too long. Nothing was saved.',
    hint: 'Divide it among several pages, and take away long runs of signs like `*`, `[`, `` ` `` or `>` that mark nothing.',
  },
  tooMany: {
    kind: 'too-many',
    message: () => 'Several long texts of yours are being read already. Nothing was saved.',
    hint: 'Send one after another.',
  },
  stopped: {
    kind: 'unavailable',
    message: () => 'The server is being stopped before the text was read. Nothing was saved.',
    hint: 'Send it again in a moment.',
  },
})
