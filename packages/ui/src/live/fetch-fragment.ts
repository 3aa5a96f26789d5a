export interface FragmentQuery {
  readonly portal: string
  readonly block: string
  /** Written attributes. */
  readonly attributes: Readonly<Record<string, unknown>>
  /** Which of the page's blocks it is, where it is not the first of its name. */
  readonly place?: string | undefined
  /** The name of the custom element the fragment belongs into. */
  readonly element: string
}

/** Fetches a block's HTML as it is now; answers the element whose inside counts, or null where it could not be had. */
export const fetchFragment = async ({ portal, block, attributes, place, element }: FragmentQuery): Promise<Element | null> => {
  try {
    const query = new URLSearchParams({ attributes: JSON.stringify(attributes), ...(place === undefined ? {} : { place }) })
    // Its links keep what the address asks the other blocks to show.
    if (location.search.includes('.') && location.search.length <= 2000) query.set('show', location.search.slice(1))
    const address = `/api/v1/portals/${encodeURIComponent(portal)}/blocks/${encodeURIComponent(block)}?${query}`
    const response = await fetch(address, { headers: { accept: 'text/html', 'accept-language': document.documentElement.lang || 'ja' } })
    if (!response.ok) return null
    const { body } = new DOMParser().parseFromString(await response.text(), 'text/html')
    return body.querySelector(element) ?? body.querySelector('[data-block]') ?? body
  } catch {
    return null
  }
}
