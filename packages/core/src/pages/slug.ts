/** Signs that end or change a segment of an address, or that a file's name cannot hold when pages are exported. */
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\\/?#%:*"<>|&+=@;,!'()[\]{}^`~$]/gu
const longest = 100

/** A title as one segment of an address: NFC, Japanese kept, spaces to hyphens; `page` when nothing is left. */
export const slugOf = (title: string): string => {
  const slug = [
    ...title
      .normalize('NFC')
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_・、。]+/gu, '-')
      .replaceAll(forbidden, ''),
  ]
    .slice(0, longest)
    .join('')
  const trimmed = slug.replaceAll(/-{2,}/g, '-').replaceAll(/^[-.]+|[-.]+$/g, '')
  return trimmed === '' || looksLikeId(trimmed) ? 'page' : trimmed
}

/** Whether a text in NFC can be a segment as it is. A UUID cannot: it would be taken for a page's id. */
export const isSlug = (text: string): boolean =>
  text !== '' &&
  text === text.normalize('NFC') &&
  [...text].length <= longest &&
  !/\s/u.test(text) &&
  text.search(forbidden) < 0 &&
  !/^\.|\.$/.test(text) &&
  !looksLikeId(text)

const looksLikeId = (text: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
