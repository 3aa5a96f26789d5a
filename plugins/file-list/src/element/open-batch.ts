import { words } from '@tsuzuri/ui/live/words.ts'
import type { FoundFile } from './gathered-files.ts'

export interface OpenBatch {
  /** The list at whose top is told how far the files are together. */
  readonly list: HTMLElement
  readonly total: number
  /** Called with all that failed, when the person wants them tried once more. */
  readonly onAgain: (files: readonly FoundFile[]) => void
  /** Called for each that is placed after the batch was closed, by its own button. */
  readonly onPlacedLater: (found: FoundFile) => void
}

/** What is placed together, as far as it has come. */
export interface Batch {
  readonly placed: (found: FoundFile) => void
  readonly failed: (found: FoundFile, line: HTMLElement) => void
  /** To be called when every file has had its turn; answers those that failed. */
  readonly close: () => readonly FoundFile[]
}

/** Tells in one line how far several files are together; it goes when all are placed. */
export const openBatch = ({ list, total, onAgain, onPlacedLater }: OpenBatch): Batch => {
  const failures = new Map<FoundFile, HTMLElement>()
  const told = document.createElement('span')
  const bar = document.createElement('progress')
  const line = document.createElement('li')
  line.className = 'file-list__upload file-list__overall'
  line.append(told, ' ', bar)
  bar.max = total
  let placed = 0
  let isClosed = false
  const tell = (): void => {
    told.textContent = words('placing', { total, placed })
    bar.setAttribute('aria-label', told.textContent)
    bar.value = placed + failures.size
    if (placed === total) line.remove()
  }
  const retryAll = (): void => {
    for (const failure of [...failures.values(), line]) failure.remove()
    onAgain([...failures.keys()])
  }
  tell()
  if (total > 1) list.prepend(line)
  return {
    placed: (found) => {
      failures.delete(found)
      placed += 1
      tell()
      if (isClosed) onPlacedLater(found)
    },
    failed: (found, failure) => {
      failures.set(found, failure)
      tell()
    },
    close: () => {
      isClosed = true
      if (failures.size > 0) bar.replaceWith(buttonOf(retryAll))
      return [...failures.keys()]
    },
  }
}

const buttonOf = (retryAll: () => void): HTMLButtonElement => {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button--small'
  button.textContent = words('retry-all')
  button.addEventListener('click', retryAll)
  return button
}
