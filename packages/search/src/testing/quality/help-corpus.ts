import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { SearchDocument } from '../../search-index.ts'
import { aDocument } from '../a-document.ts'

/**
 * The Japanese help of LibreOffice (MPL-2.0) as pages, out of the folder where `scripts/lib/ensure-corpus.mjs` lays Debian's package
 * `libreoffice-help-ja`: some 2,400 pages about writing, counting and printing in offices. Lists of related pages are left out, which only
 * repeat other pages' titles, and so are pages whose title another has as well.
 */
export const helpCorpus = (folder: string): SearchDocument[] => {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .flatMap((file) => pageOf(relative(folder, join(folder, file)), readFileSync(join(folder, file), 'utf8')))
  const titles = Map.groupBy(pages, ({ title }) => title)
  return pages.filter(({ title }) => titles.get(title)?.length === 1)
}

const pageOf = (file: string, html: string): SearchDocument[] => {
  const [, text = ''] = html.split('<div id="DisplayArea"', 2)
  const [content = ''] = text.split('<a name="relatedtopics">', 1)
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(content)
  const title = heading ? plain(heading[1] ?? '') : ''
  const body = plain(content.slice(content.indexOf('>') + 1).replace(heading?.[0] ?? '', ''))
  return title === '' || body.length < 80 ? [] : [aDocument({ ref: `page:${file}`, title, body })]
}

const plain = (html: string): string =>
  html
    .replace(/<(script|style|button|nav)\b.*?<\/\1>/gs, '')
    .replace(/<(\/?(p|div|li|h\d|td|th|tr|br|table|ul|ol|pre))\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot|nbsp|#\d+);/g,
      (entity, name: string) => entities[name] ?? (name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : entity),
    )
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }
