import type { Page } from '@tsuzuri/model'
import { pageErrors } from './page-errors.ts'
import { joinPath } from './page-path.ts'
import { isReservedSlug } from './reserved-slugs.ts'
import { isSlug } from './slug.ts'

export interface Place {
  readonly slug: string
  readonly path: string
}
interface Wish {
  readonly parent: Page | null
  /** As a person chose it: taken as it is or refused. */
  readonly slug?: string | undefined
  /** As it follows from a title: gets a number when it is taken. */
  readonly derived: string
  /** The page itself, which does not stand in its own way. */
  readonly self?: Page | undefined
}

/** In bytes of UTF-8. PostgreSQL indexes nothing that is longer than 2,700, and an address by which a page is asked for has room for so much. */
const longestPath = 2_000

/**
 * A free address below a parent. Throws `page.slug-invalid`, `page.slug-reserved` or `page.path-taken` for a chosen slug;
 * a derived one gives way by a number at its end. Throws `page.path-too-long`, also for what is below the page.
 */
export const findPlace = (tree: readonly Page[], { parent, slug, derived, self }: Wish): Place => {
  const parentPath = parent?.path ?? null
  const taken = new Set(tree.filter((page) => page.parentId === (parent?.id ?? null) && page.id !== self?.id).map((page) => page.slug))
  const below = self ? longestBelow(tree, self) : 0
  const place = (chosen: string): Place => {
    const path = joinPath(parentPath, chosen)
    if (Buffer.byteLength(path) + below > longestPath) throw pageErrors['path-too-long'](longestPath)
    return { slug: chosen, path }
  }
  if (slug !== undefined) {
    const chosen = slug.normalize('NFC')
    if (!isSlug(chosen)) throw pageErrors['slug-invalid'](slug)
    if (isReservedSlug(chosen, parentPath)) throw pageErrors['slug-reserved'](chosen)
    if (taken.has(chosen)) throw pageErrors['path-taken'](joinPath(parentPath, chosen))
    return place(chosen)
  }
  const isFree = (candidate: string) => !taken.has(candidate) && !isReservedSlug(candidate, parentPath)
  if (isFree(derived)) return place(derived)
  let number = 2
  while (!isFree(`${derived}-${number}`)) number += 1
  return place(`${derived}-${number}`)
}

/** How much longer than the page's own the longest address below it is, in bytes. */
const longestBelow = (tree: readonly Page[], { path }: Page): number =>
  tree.reduce(
    (longest, page) =>
      page.path.startsWith(`${path}/`) ? Math.max(longest, Buffer.byteLength(page.path) - Buffer.byteLength(path)) : longest,
    0,
  )
