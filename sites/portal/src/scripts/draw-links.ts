/** A link in the palette's list box. */
export interface PaletteLink {
  readonly title: string
  readonly href: string
}

/** Links as options of the palette's list box, below a heading of their own. `name` parts their ids from those of other groups. */
export const drawLinks = (name: string, label: string, links: readonly PaletteLink[]): readonly HTMLElement[] => {
  if (links.length === 0) return []
  const heading = document.createElement('div')
  heading.className = 'palette__group'
  heading.id = `palette-${name}`
  heading.textContent = label
  const group = document.createElement('div')
  group.setAttribute('role', 'group')
  group.setAttribute('aria-labelledby', heading.id)
  const options = links.map(({ title, href }, index) => {
    const link = document.createElement('a')
    link.className = 'palette__hit'
    link.id = `palette-${name}-${index}`
    link.href = href
    link.tabIndex = -1
    link.setAttribute('role', 'option')
    link.textContent = title
    return link
  })
  group.append(heading, ...options)
  return [group]
}
