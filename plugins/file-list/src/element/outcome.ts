import { words } from '@tsuzuri/ui/live/words.ts'
import type { FoundFile, GatheredFiles } from './gathered-files.ts'

const namesShown = 3

/** What came of placing, in sentences: what is there, what is not, and what was left out. */
export const outcome = ({ files, emptyFolders, unread, leftOut }: GatheredFiles, failed: readonly FoundFile[]): string => {
  const placed = files.filter((file) => !failed.includes(file))
  const [first] = placed
  return [
    first === undefined
      ? files.length === 0 && words('placed-none')
      : placed.length === 1
        ? words('placed', { name: first.file.name })
        : words('placed-many', { count: placed.length }),
    failed.length > 0 && words('not-placed', { count: failed.length }),
    unread.length > 0 && words('unread', { names: some(unread) }),
    emptyFolders.length > 0 && words('folders-empty', { names: some(emptyFolders) }),
    leftOut > 0 && words('left-out', { count: leftOut }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
}

const some = (places: readonly string[]): string => {
  const names = places.slice(0, namesShown).join(words('comma'))
  return places.length > namesShown ? words('folders-more', { names, count: places.length - namesShown }) : names
}
