/** Gives each heading of one page its address: Japanese kept, numbered where two say the same. Make one per page. */
export const headingIds = (): ((text: string) => string) => {
  const used = new Set<string>()
  return (text) => {
    const slug = slugOf(text) || 'section'
    let id = slug
    for (let number = 2; used.has(id); number += 1) id = `${slug}-${number}`
    used.add(id)
    return id
  }
}

const slugOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
