/** Whether an address names one of the protocols, or none, which makes it one of our own site. */
export const isSafeAddress = (address: string, protocols: readonly string[]): boolean => {
  const colon = address.indexOf(':')
  const end = address.search(/[/?#]/)
  return colon === -1 || (end !== -1 && end < colon) || protocols.includes(address.slice(0, colon))
}

/** Whether a link leaves for another site. */
export const isExternal = (href: unknown): boolean => typeof href === 'string' && /^(?:https?:)?[/\\]{2}/i.test(href.trim())
