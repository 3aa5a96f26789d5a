/** How a content may be drawn in the page; null: it is only taken away. Nothing that can hold scripts stands here. */
const views: ReadonlyMap<string, 'pdf' | 'picture'> = new Map([
  ['application/pdf', 'pdf'],
  ['image/png', 'picture'],
  ['image/jpeg', 'picture'],
  ['image/gif', 'picture'],
  ['image/webp', 'picture'],
] as const)

export const viewableType = (type: string): 'pdf' | 'picture' | null => views.get(type) ?? null
