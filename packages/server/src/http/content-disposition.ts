/** A download, or what is drawn in the page, under a name of any language: RFC 6266 with RFC 8187, a plain name for old clients beside the real one. */
export const contentDisposition = (name: string, disposition: 'attachment' | 'inline' = 'attachment'): string => {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const extended = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${extended}`
}
