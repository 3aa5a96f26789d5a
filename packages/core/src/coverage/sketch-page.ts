import { fieldReferenceKind } from '@tsuzuri/document'
import type { PageBody, PageSketch } from '@tsuzuri/model'
import { signatureOf } from './signature-of.ts'

/** Made as the page is shown, so that whoever asks for the coverage board reads no page. */
export const sketchPage = ({ pageId, seq, text, content }: PageBody): PageSketch => ({
  pageId,
  seq,
  size: text.replaceAll(/\s+/g, '').length,
  signature: signatureOf(text),
  links: [...new Set(linksIn(content))].slice(0, mostLinks),
})

/** A page of addresses alone would be as long as all the others together. */
const mostLinks = 500
const longestLink = 2000

/** Links of words and of pictures have their address in `href`, wherever it stands. */
const linksIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = 'href' in value && isOurs(value.href) ? [value.href] : referenceIn(value)
  return [...own, ...Object.values(value).flatMap(linksIn)]
}

const isOurs = (href: unknown): href is string => typeof href === 'string' && href.startsWith('/p/') && href.length <= longestLink

/** A field of another page that is shown here, as it is written. */
const referenceIn = (value: object): string[] =>
  'kind' in value && value.kind === fieldReferenceKind && 'source' in value && typeof value.source === 'string' ? [value.source] : []
