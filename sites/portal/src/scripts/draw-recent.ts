import type { Recent, RecentThings } from './recent.ts'

/** What one keeps under a name, searched for and opened last, as options of the palette's list box in groups. `texts` holds their names. */
export const drawRecent = (
  { searches, pages }: RecentThings,
  saved: readonly Recent[],
  texts: Readonly<Record<string, string | undefined>>,
): readonly Node[] =>
  [
    { name: 'saved', label: texts['savedSearches'], things: saved },
    { name: 'searches', label: texts['recentSearches'], things: searches },
    { name: 'pages', label: texts['recentPages'], things: pages },
  ].flatMap(({ name, label = '', things }) => (things.length === 0 ? [] : [drawGroup(name, label, things)]))

const drawGroup = (name: string, label: string, things: readonly Recent[]): HTMLElement => {
  const heading = document.createElement('div')
  heading.className = 'palette__group'
  heading.id = `palette-recent-${name}`
  heading.textContent = label
  const group = document.createElement('div')
  group.setAttribute('role', 'group')
  group.setAttribute('aria-labelledby', heading.id)
  const links = things.map(({ title, href }, index) => {
    const link = document.createElement('a')
    link.className = 'palette__hit'
    link.id = `palette-recent-${name}-${index}`
    link.href = href
    link.tabIndex = -1
    link.setAttribute('role', 'option')
    link.textContent = title
    return link
  })
  group.append(heading, ...links)
  return group
}
