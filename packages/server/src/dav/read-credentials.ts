/** The name and password of an `Authorization: Basic`; null for anything else. */
export const readCredentials = (authorization: string | undefined): { readonly name: string; readonly secret: string } | null => {
  const [scheme = '', encoded = ''] = (authorization ?? '').split(' ')
  if (scheme.toLowerCase() !== 'basic') return null
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon === -1 ? null : { name: text.slice(0, colon), secret: text.slice(colon + 1) }
}
