export interface FragmentQuery {
  readonly portal: string
  readonly block: string
  /** Written attributes. */
  readonly attributes: Readonly<Record<string, unknown>>
  /** The name of the custom element the fragment belongs into. */
  readonly element: string
}

/** Fetches a block's HTML as it is now; answers the element whose inside counts, or null where it could not be had. */
export const fetchFragment = async ({ portal, block, attributes, element }: FragmentQuery): Promise<Element | null> => {
  try {
    const address = `/api/v1/portals/${encodeURIComponent(portal)}/blocks/${encodeURIComponent(block)}?attributes=${encodeURIComponent(JSON.stringify(attributes))}`
    const response = await fetch(address, { headers: { accept: 'text/html', 'accept-language': document.documentElement.lang || 'ja' } })
    if (!response.ok) return null
    const { body } = new DOMParser().parseFromString(await response.text(), 'text/html')
    return body.querySelector(element) ?? body.querySelector('[data-block]') ?? body
  } catch {
    return null
  }
}
