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
})
