import type { Marked, SearchHit } from '@tsuzuri/client'

/** Groups in the order people look for things; what is none of these follows. */
const order = ['page', 'contacts', 'requests', 'file', 'processing']

type Texts = Readonly<Record<string, string | undefined>>

/** The hits as options of a list box, grouped by kind, each group's best hit first. `texts` holds the group names. */
export const drawHits = (hits: readonly SearchHit[], texts: Texts): readonly Node[] => {
  const groups = Map.groupBy(hits, (hit) => hit.collection ?? hit.kind)
  const portals = namesOf(texts['portals'])
  let count = 0
  return [...groups]
    .toSorted(([one], [other]) => rank(one) - rank(other))
    .map(([name, members]) => {
      const label = textElement(
        'div',
        'palette__group',
        texts[`group${name[0]?.toUpperCase()}${name.slice(1)}`] ?? texts['groupRecord'] ?? name,
      )
      label.id = `palette-group-${name}`
      const group = document.createElement('div')
      group.setAttribute('role', 'group')
      group.setAttribute('aria-labelledby', label.id)
      group.append(
        label,
        ...members.map((hit) =>
          drawHit(hit, `palette-hit-${(count += 1)}`, [portals[hit.portal] ?? '', placeText(hit, texts)].filter(Boolean).join(' · ')),
        ),
      )
      return group
    })
}

const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length)

/** Names of portals by slug, where there is more than one to tell apart. */
const namesOf = (text = '{}'): Readonly<Record<string, string>> => JSON.parse(text) as Readonly<Record<string, string>>

/** Where the snippet stands, in words. */
const placeText = ({ place }: SearchHit, texts: Texts): string =>
  place ? (texts[`place${place.kind[0]?.toUpperCase()}${place.kind.slice(1)}`] ?? '{name}').replace('{name}', () => place.name) : ''

const drawHit = (hit: SearchHit, id: string, place: string): HTMLAnchorElement => {
  const link = document.createElement('a')
  link.className = 'palette__hit'
  link.id = id
  link.href = hit.jump
  link.tabIndex = -1
  link.setAttribute('role', 'option')
  link.append(...marked(hit.title))
  const snippet = document.createElement('span')
  snippet.className = 'palette__snippet'
  if (place !== '') snippet.append(textElement('span', 'palette__place', place))
  snippet.append(...marked(hit.snippet))
  link.append(snippet)
  return link
}

const marked = (pieces: readonly Marked[]): readonly (Node | string)[] =>
  pieces.map((piece) => (piece.marked ? textElement('mark', '', piece.text) : piece.text))

const textElement = (name: string, className: string, text: string): HTMLElement => {
  const element = document.createElement(name)
  if (className !== '') element.className = className
  element.textContent = text
  return element
}
