import type { Page, PageId } from '@tsuzuri/model'
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
  readonly self?: PageId | undefined
}

/**
 * A free address below a parent. Throws `page.slug-invalid`, `page.slug-reserved` or `page.path-taken` for a chosen slug;
 * a derived one gives way by a number at its end.
 */
export const findPlace = (tree: readonly Page[], { parent, slug, derived, self }: Wish): Place => {
  const parentPath = parent?.path ?? null
  const taken = new Set(tree.filter((page) => page.parentId === (parent?.id ?? null) && page.id !== self).map((page) => page.slug))
  const place = (chosen: string): Place => ({ slug: chosen, path: joinPath(parentPath, chosen) })
  if (slug !== undefined) {
    const chosen = slug.normalize('NFC')
    if (!isSlug(chosen)) throw pageErrors['slug-invalid'](slug)
    if (isReservedSlug(chosen, parentPath)) throw pageErrors['slug-reserved'](chosen)
    if (taken.has(chosen)) throw pageErrors['path-taken'](place(chosen).path)
    return place(chosen)
  }
  const isFree = (candidate: string) => !taken.has(candidate) && !isReservedSlug(candidate, parentPath)
  if (isFree(derived)) return place(derived)
  let number = 2
  while (!isFree(`${derived}-${number}`)) number += 1
  return place(`${derived}-${number}`)
}
