import type { Locale } from '@tsuzuri/model'
import { h } from '@tsuzuri/plugin/view'
import { referenceElement } from './fields/reference-element.ts'
import { Html } from './html.ts'
import type { RenderedPage } from './render-page.ts'
import { safeHtml } from './safe-html.ts'
import { wordsOf } from './words.ts'

/** What a reference to a field shows, or why it shows nothing. */
export type ShownReference =
  /** `text` is undefined where the field is empty. */
  { readonly text: string | undefined; readonly title: string; readonly href: string } | { readonly broken: 'page' | 'field' | 'cycle' }

/** More than a page of words shows; of a page of references alone the rest stands as it was written. */
const most = 1000

/** A page's body with the fields it refers to, each by the source it is written with. */
export const fillReferences = (rendered: RenderedPage, shown: ReadonlyMap<string, ShownReference>, locale: Locale): RenderedPage => {
  const filled = new Map(
    [...shown].map(([source, reference]) => [safeHtml([referenceElement(source)]), () => drawn(source, reference, locale)]),
  )
  let left = most
  const fillOne = (place: string): string => {
    const draw = filled.get(place)
    if (!draw || left === 0) return place
    left -= 1
    return draw()
  }
  const fill = (part: Html): Html => Html.from(part.toString().replaceAll(places, fillOne))
  return { ...rendered, parts: rendered.parts.map((part) => (part instanceof Html ? fill(part) : part)) }
}

/** What `referenceElement` is printed as. */
const places = /<span class="field-reference" data-field-reference="[^"]*">[^<]*<\/span>/g

const drawn = (source: string, reference: ShownReference, locale: Locale): string => {
  const words = wordsOf(locale).references
  if ('broken' in reference)
    return safeHtml([
      h('span', { className: ['field-reference', 'field-reference--broken'] }, [
        h('code', source),
        h('span', { className: ['field-reference__why'] }, `(${words[reference.broken]})`),
      ]),
    ])
  const { text, title, href } = reference
  const className = ['field-reference', ...(text === undefined ? ['field-reference--empty'] : [])]
  return safeHtml([h('a', { className, href, title }, text ?? words.empty)])
}
