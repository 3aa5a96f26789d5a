import type { ShownNotice } from '@tsuzuri/core'
import type { Locale } from '@tsuzuri/model'
import { safeHtml } from '@tsuzuri/render'
import type { Element, ElementContent } from 'hast'
import type { Mail } from './mailer.ts'
import { mailWords } from './mail-words.ts'

interface NoticesToWrite {
  /** Those that are to be seen; one, or a day's. */
  readonly notices: readonly ShownNotice[]
  readonly name: string
  readonly locale: Locale
  /** The installation's address. */
  readonly origin: string
}

/** A mail about one notice, or about several in one. It says no more than the list on the site. */
export const writeNoticeMail = ({ notices, name, locale, origin }: NoticesToWrite): Pick<Mail, 'subject' | 'text' | 'html'> => {
  const words = mailWords(locale)
  const lines = notices.flatMap(({ kind, actorName, portal, record }) =>
    record
      ? [
          {
            portal: portal.name,
            thing: `${record.kind[locale]}${record.number === null ? '' : ` #${record.number}`} ${record.title}`,
            says: words.kinds[kind](actorName),
            href: `${origin}${record.href}`,
          },
        ]
      : [],
  )
  const [first] = lines
  const settings = `${origin}/notices/settings`
  return {
    subject: first && lines.length === 1 ? `[${first.portal}] ${first.thing}: ${first.says}` : words.digest(lines.length),
    text: [
      words.greeting(name),
      ...lines.map(({ portal, thing, says, href }) => `${portal}\n${thing}\n${says}\n${href}`),
      `${words.settings}: ${settings}\n${words.why}`,
    ].join('\n\n'),
    html: safeHtml([
      p(text(words.greeting(name))),
      ...lines.map(({ portal, thing, says, href }) => p(text(portal), br(), link(href, thing), br(), text(says))),
      p(link(settings, words.settings), br(), text(words.why)),
    ]),
  }
}

const text = (value: string): ElementContent => ({ type: 'text', value })
const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
const p = (...children: ElementContent[]): Element => element('p', {}, children)
const br = (): Element => element('br', {}, [])
const link = (href: string, words: string): Element => element('a', { href }, [text(words)])
