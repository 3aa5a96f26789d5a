/** An address as it stands in HTML: what is no character of a URI is percent-encoded, escapes that are there stay; the scheme in small letters. */
export const encodeAddress = (address: string): string =>
  address
    .toWellFormed()
    .trim()
    .replace(/^[A-Za-z][A-Za-z0-9+.-]*:/, (scheme) => scheme.toLowerCase())
    .replace(/%(?![0-9A-Fa-f]{2})|[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]/gu, (sign) => encodeURIComponent(sign))
