import { uploadFile } from '@tsuzuri/ui/live/upload-file.ts'
import { words } from '@tsuzuri/ui/live/words.ts'
import type { FoundFile } from './gathered-files.ts'
import type { Batch } from './open-batch.ts'

export interface PlaceFile {
  readonly portal: string
  readonly folder: string
  readonly list: HTMLElement
  readonly batch: Batch
  /** The line in which it was told before; a new one unless given. */
  readonly line?: HTMLElement
}

/** Places one file and tells its progress in a line. The line goes when it is placed, else it says why it is not. */
export const placeFile = async (found: FoundFile, place: PlaceFile): Promise<void> => {
  const { portal, list, batch, line = addLine(list) } = place
  const shown = found.folder === '' ? found.file.name : `${found.folder}/${found.file.name}`
  const progress = document.createElement('progress')
  progress.max = 1
  progress.value = 0
  progress.setAttribute('aria-label', shown)
  line.replaceChildren(nameOf(shown), ' ', progress)
  const sent = await uploadFile({
    portal,
    folder: [place.folder.replace(/\/$/, ''), found.folder].filter((part) => part !== '').join('/') || '/',
    file: found.file,
    onProgress: (part) => {
      progress.value = part
    },
  })
  if (sent.ok) {
    line.remove()
    return batch.placed(found)
  }
  const again = document.createElement('button')
  again.type = 'button'
  again.className = 'button button--small'
  again.textContent = words('retry')
  again.setAttribute('aria-label', `${words('retry')}: ${shown}`)
  again.addEventListener('click', () => void placeFile(found, { ...place, line }))
  line.replaceChildren(nameOf(shown), ` ⚠ ${words('failed')}: ${sent.problem.message} `, again)
  batch.failed(found, line)
}

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
