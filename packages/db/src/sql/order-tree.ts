import type { Page, PageId } from '@tsuzuri/model'

/** Puts each page behind its parent, keeping siblings as they came. A page whose parent is not among them stands at the top. */
export const orderTree = (pages: readonly Page[]): readonly Page[] => {
  const present = new Set(pages.map((page) => page.id))
  const children = Map.groupBy(pages, (page): PageId | null =>
    page.parentId !== null && present.has(page.parentId) ? page.parentId : null,
  )
  const ordered: Page[] = []
  const waiting = (children.get(null) ?? []).toReversed()
  for (let page = waiting.pop(); page; page = waiting.pop()) {
    ordered.push(page)
    waiting.push(...(children.get(page.id) ?? []).toReversed())
  }
  return ordered
}
