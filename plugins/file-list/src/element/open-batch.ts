import type { Pause } from '@tsuzuri/ui/live/pause.ts'
import { words } from '@tsuzuri/ui/live/words.ts'
import { buttonOf } from './button-of.ts'
import type { FoundFile } from './gathered-files.ts'
import { pauseButton } from './pause-button.ts'

export interface OpenBatch {
  /** The list at whose top is told how far the files are together. */
  readonly list: HTMLElement
  readonly total: number
  readonly pause: Pause
  /** Called with all that failed, when the person wants them tried once more. */
  readonly onAgain: (files: readonly FoundFile[]) => void
  /** Called for each that is placed after the batch was closed, by its own button. */
  readonly onPlacedLater: (found: FoundFile) => void
}

/** What is placed together, as far as it has come. */
export interface Batch {
  readonly total: number
  readonly placed: (found: FoundFile) => void
  readonly failed: (found: FoundFile, line: HTMLElement) => void
  /** To be called when every file has had its turn; answers those that failed. */
  readonly close: () => readonly FoundFile[]
}

/** Tells in one line how far several files are together; it goes when all are placed. */
export const openBatch = ({ list, total, pause, onAgain, onPlacedLater }: OpenBatch): Batch => {
  const failures = new Map<FoundFile, HTMLElement>()
  const told = document.createElement('span')
  const bar = document.createElement('progress')
  const line = document.createElement('li')
  line.className = 'file-list__upload file-list__overall'
  const rest = pauseButton(pause, words('uploads'))
  line.append(told, ' ', bar, ' ', rest)
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
    total,
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
      rest.remove()
      if (failures.size > 0) bar.replaceWith(buttonOf('retry-all', retryAll))
      return [...failures.keys()]
    },
  }
}
