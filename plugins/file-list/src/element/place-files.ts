import { uploadFile } from '@tsuzuri/ui/live/upload-file.ts'
import { words } from '@tsuzuri/ui/live/words.ts'

export interface PlaceFiles {
  readonly portal: string
  readonly folder: string
  readonly files: readonly File[]
  /** The list in which each file's progress is told. */
  readonly list: HTMLElement
  readonly onPlaced: (name: string) => void
}

/** Places files one after the other. One that fails stays in the list with the reason and a button to try again. */
export const placeFiles = async ({ files, ...place }: PlaceFiles): Promise<void> => {
  const waiting = files.map((file) => ({ file, line: addLine(place.list, file) }))
  for (const { file, line } of waiting) await placeFile(file, line, place)
}

const placeFile = async (file: File, line: HTMLElement, place: Omit<PlaceFiles, 'files'>): Promise<void> => {
  const progress = document.createElement('progress')
  progress.max = 1
  progress.value = 0
  progress.setAttribute('aria-label', file.name)
  line.replaceChildren(name(file), ' ', progress)
  const sent = await uploadFile({
    portal: place.portal,
    folder: place.folder,
    file,
    onProgress: (part) => {
      progress.value = part
    },
  })
  if (sent.ok) {
    line.remove()
    place.onPlaced(file.name)
    return
  }
  const again = document.createElement('button')
  again.type = 'button'
  again.className = 'button button--small'
  again.textContent = words('retry')
  again.addEventListener('click', () => void placeFile(file, line, place))
  line.replaceChildren(name(file), ` ⚠ ${words('failed')}: ${sent.problem.message} `, again)
}

const addLine = (list: HTMLElement, file: File): HTMLElement => {
  const line = document.createElement('li')
  line.className = 'file-list__upload'
  line.append(name(file))
  list.append(line)
  return line
}

const name = (file: File): HTMLElement => {
  const shown = document.createElement('span')
  shown.className = 'file-list__upload-name'
  shown.textContent = file.name
  return shown
}
