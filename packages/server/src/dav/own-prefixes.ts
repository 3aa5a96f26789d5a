import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { davProtocolErrors } from './dav-protocol-errors.ts'

const deepest = 50
const xmlns = 'http://www.w3.org/2000/xmlns/'

/**
 * The same XML in which each namespace has a prefix of its own, told on each element: the parser of the WebDAV library goes by prefixes, and would take two
 * elements of one name in two namespaces for one. Throws `request.bad-xml` for what is not well-formed, deeper than 50 elements, or has a DOCTYPE.
 */
export const ownPrefixes = (xml: string): string => {
  const prefixes = new Map<string, string>([['DAV:', 'D']])
  const written: string[] = []
  let depth = 0
  const prefixOf = (uri: string): string => {
    const known = prefixes.get(uri) ?? `n${prefixes.size}`
    prefixes.set(uri, known)
    return known
  }
  const nameOf = ({ uri, local }: SaxesTagNS): string => (uri === '' ? local : `${prefixOf(uri)}:${local}`)
  const attribute = ({ uri, local, prefix, value }: SaxesAttributeNS): readonly string[] => {
    if (uri === xmlns) return []
    if (uri === '') return [`${local}="${escaped(value)}"`]
    if (prefix === 'xml') return [`xml:${local}="${escaped(value)}"`]
    return [`xmlns:${prefixOf(uri)}="${escaped(uri)}"`, `${prefixOf(uri)}:${local}="${escaped(value)}"`]
  }

  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw davProtocolErrors.badXml(error.message)
  })
  parser.on('doctype', () => {
    throw davProtocolErrors.badXml('it has a DOCTYPE')
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > deepest) throw davProtocolErrors.badXml(`it is deeper than ${deepest} elements`)
    const own = tag.uri === '' ? 'xmlns=""' : `xmlns:${prefixOf(tag.uri)}="${escaped(tag.uri)}"`
    const attributes = new Set([own, ...Object.values(tag.attributes).flatMap(attribute)])
    written.push(`<${nameOf(tag)} ${[...attributes].join(' ')}>`)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    written.push(`</${nameOf(tag)}>`)
  })
  const text = (said: string): void => void written.push(escaped(said))
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(xml).close()
  return written.join('')
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
