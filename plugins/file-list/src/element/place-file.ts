import type { Pause } from '@tsuzuri/ui/live/pause.ts'
import { goesInParts, uploadFile } from '@tsuzuri/ui/live/upload-file.ts'
import { words } from '@tsuzuri/ui/live/words.ts'
import { buttonOf } from './button-of.ts'
import type { FoundFile } from './gathered-files.ts'
import type { Batch } from './open-batch.ts'
import { pauseButton } from './pause-button.ts'

export interface PlaceFile {
  readonly portal: string
  readonly folder: string
  readonly list: HTMLElement
  readonly batch: Batch
  /** Of all that are placed together. */
  readonly pause: Pause
  /** The line in which it was told before; a new one unless given. */
  readonly line?: HTMLElement
  /** Why the drive will not take it, in words; sent all the same when it is tried again, since what was in the way may be gone. */
  readonly refused?: string | undefined
}

/** Places one file and tells its progress in a line. The line goes when it is placed, else it says why it is not. */
export const placeFile = async (found: FoundFile, place: PlaceFile): Promise<void> => {
  const { portal, list, batch, pause, line = addLine(list) } = place
  const shown = found.folder === '' ? found.file.name : `${found.folder}/${found.file.name}`
  const tellFailure = (why: string): void => {
    const again = buttonOf('retry', () => void placeFile(found, { ...place, line, refused: undefined }), shown)
    line.replaceChildren(nameOf(shown), ` ⚠ ${words('failed')}: ${why} `, again)
    batch.failed(found, line)
  }
  if (place.refused !== undefined) return tellFailure(place.refused)
  const progress = document.createElement('progress')
  progress.max = 1
  progress.value = 0
  progress.setAttribute('aria-label', shown)
  const told = document.createElement('span')
  told.className = 'file-list__upload-state'
  const tell = (): void => {
    told.textContent = pause.isOn ? words('paused') : progress.value === 1 ? words('checking') : percent(progress.value)
  }
  const inParts = goesInParts(found.file)
  line.replaceChildren(nameOf(shown), ' ', progress, ...(inParts ? [' ', told, ' '] : []))
  if (inParts && batch.total === 1) line.append(pauseButton(pause, shown))
  pause.addEventListener('change', tell)
  const sent = await uploadFile({
    portal,
    folder: [place.folder.replace(/\/$/, ''), found.folder].filter((part) => part !== '').join('/') || '/',
    file: found.file,
    pause,
    onProgress: (part) => {
      progress.value = part
      tell()
    },
    onInterrupted: () => {
      told.textContent = words('send-interrupted')
    },
  })
  pause.removeEventListener('change', tell)
  if (sent.ok) {
    line.remove()
    return batch.placed(found)
  }
  tellFailure(sent.problem.message)
}

const percent = (part: number): string => `${Math.floor(part * 100)}%`

const addLine = (list: HTMLElement): HTMLElement => {
  const line = document.createElement('li')
  line.className = 'file-list__upload'
  list.append(line)
  return line
}

const nameOf = (shown: string): HTMLElement => {
  const name = document.createElement('span')
  name.className = 'file-list__upload-name'
  name.textContent = shown
  return name
}
