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

/** A page's body with the fields it refers to, each by the source it is written with. */
export const fillReferences = (rendered: RenderedPage, shown: ReadonlyMap<string, ShownReference>, locale: Locale): RenderedPage => {
  const words = wordsOf(locale)
  const filled = [...shown].map(([source, reference]) => {
    const element =
      'broken' in reference
        ? h('span', { className: ['field-reference', 'field-reference--broken'] }, [
            h('code', source),
            h('span', { className: ['field-reference__why'] }, `(${words.references[reference.broken]})`),
          ])
        : h(
            'a',
            {
              className: ['field-reference', ...(reference.text === undefined ? ['field-reference--empty'] : [])],
              href: reference.href,
              title: reference.title,
            },
            reference.text ?? words.references.empty,
          )
    return [safeHtml([referenceElement(source)]), safeHtml([element])] as const
  })
  const fill = (part: Html): Html => Html.from(filled.reduce((html, [before, after]) => html.split(before).join(after), part.toString()))
  return { ...rendered, parts: rendered.parts.map((part) => (part instanceof Html ? fill(part) : part)) }
}
