/** Whether a link may lead there: by a scheme the page that is read knows, or to a place beside or within it. */
export const isSafeAddress = (address: string): boolean => {
  // A browser passes over these when it looks for the scheme.
  const seen = address.replaceAll(/[\p{Cc}\p{Cf}\p{Z}]/gu, '')
  return seen !== '' && (/^(?:https?|mailto|tel):/i.test(seen) || !/^[^/?#]*:/.test(seen))
}
