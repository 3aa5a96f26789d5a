import type { Html, Parents, Root, Text, ThematicBreak } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify, { type Options } from 'remark-stringify'
import { type Processor, unified } from 'unified'
import { fieldReferenceSyntax } from './field-reference-syntax.ts'

/** The page dialect's text as a syntax tree. */
export const parseTree = (text: string): Root =>
  unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm)
    .use(literalAddresses)
    .use(blockDirectives)
    .use(fieldReferences)
    .parse(text)

/**
 * What a block's line alone says, with its label as one text. What the words of a label mean takes a time that grows with the
 * square of their number, and what is printed again and again must not.
 */
export const parseBlockLine = (line: string): Root => unified().use(remarkParse).use(blockDirectives).use(plainText).parse(line)

type Printers = NonNullable<Options['handlers']>

/** A syntax tree as the page dialect's text. */
export const printTree = (tree: Root): string => printer.stringify(tree)

/** `---` where it cannot be the edge of front matter, an underline or a bullet. */
const printRule = (node: ThematicBreak, parent: Parents | undefined): string =>
  parent?.type === 'root' && parent.children[0] !== node ? '---' : '___'

/**
 * Underscores next to the first or last character of a text, or after one of two units (𠮷): the printer takes them for the
 * inside of a word even where that character is then written as a reference.
 */
const printText: NonNullable<Printers['text']> = (node: Text, _parent, state, info) => {
  const text = state.safe(node.value, info)
  return state.stack.includes('autolink')
    ? text
    : text.replace(/(?<=^[^\\&]|[\u{10000}-\u{10FFFF}])_+|(?<!\\)_+(?=.$)/gu, (run) => '\\_'.repeat(run.length))
}

/** What stands there as it was written. What comes before it is told its first sign: a colon before a reference would begin a block. */
const printSource = Object.assign((node: Html): string => node.value, { peek: (node: Html): string => node.value.charAt(0) || '<' })

/**
 * GFM's extension looks for addresses a second time in the finished tree, where an escaped `https\\://` is one again. What
 * the text's own syntax found is enough.
 */
function literalAddresses(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map(({ transforms: _, ...extension }) => extension)
}

/** Fields of other pages, within a line; words before a link that only look like one are no field. */
function fieldReferences(this: Processor): void {
  const { micromarkExtensions, toMarkdownExtensions } = this.data()
  micromarkExtensions?.push(fieldReferenceSyntax)
  toMarkdownExtensions?.push({ unsafe: [{ character: ':', after: 'field\\[', inConstruct: 'phrasing' }] })
}

/** Nothing within a line means more than its signs. */
function plainText(this: Processor): void {
  const { micromarkExtensions = [] } = this.data()
  micromarkExtensions.push({
    disable: {
      null: ['attention', 'autolink', 'codeText', 'htmlText', 'labelStartImage', 'labelStartLink', 'labelEnd'],
    },
  })
}

/** Directives that stand on lines of their own. Those within a line are left out: `10:30` and `時刻:朝` are words. */
function blockDirectives(this: Processor): void {
  remarkDirective.call(this)
  const { micromarkExtensions = [], toMarkdownExtensions = [] } = this.data()
  const syntax = micromarkExtensions.pop()
  if (syntax?.flow) micromarkExtensions.push({ flow: syntax.flow })
  const printing = toMarkdownExtensions.pop()
  if (printing) toMarkdownExtensions.push({ ...printing, unsafe: (printing.unsafe ?? []).filter(({ atBreak }) => atBreak) })
}

/** Put together once: that takes longer than printing a short page, and each page that is typed on is printed every second. */
const printer = unified()
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    fence: '`',
    fences: true,
    listItemIndent: 'one',
    resourceLink: false,
    rule: '_',
    strong: '*',
    handlers: { text: printText, thematicBreak: printRule, html: printSource },
  })
  .use(remarkFrontmatter)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(blockDirectives)
  .use(fieldReferences)
  .freeze()
