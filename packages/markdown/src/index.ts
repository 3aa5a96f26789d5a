export { markdownErrors } from './markdown-errors.ts'
export { normalizeContent } from './normal-form/normalize-content.ts'
export { type ParsedMarkdown, parseMarkdown } from './parse-markdown.ts'
export { printMarkdown } from './print-markdown.ts'
