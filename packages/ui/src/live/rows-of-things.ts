/** The rows of things within `place`, with the thing's id; a thing may stand in several lists. */
export const rowsOfThings = (place: ParentNode): readonly { readonly id: string; readonly row: HTMLElement }[] =>
  [...place.querySelectorAll<HTMLElement>('[data-key]')].flatMap((row) => {
    const id = row.dataset['key'] ?? ''
    return /^[0-9a-f-]{36}$/.test(id) ? [{ id, row }] : []
  })
