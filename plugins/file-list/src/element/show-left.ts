import { type BegunUpload, giveUpUpload } from '@tsuzuri/ui/live/begun-uploads.ts'
import { words } from '@tsuzuri/ui/live/words.ts'
import { buttonOf } from './button-of.ts'

export interface ShowLeft {
  readonly portal: string
  readonly list: HTMLElement
  readonly begun: readonly BegunUpload[]
  /** Called with the file that was begun, when the person has chosen it again. */
  readonly onGoOn: (file: File, folder: string) => void
  readonly announce: (message: string) => void
}

/** Tells what was begun and not ended, each in a line from which one can go on with it or give it up. */
export const showLeft = ({ portal, list, begun, onGoOn, announce }: ShowLeft): void => {
  for (const left of list.querySelectorAll('[data-left]')) left.remove()
  for (const upload of begun) {
    const line = document.createElement('li')
    line.className = 'file-list__upload'
    line.dataset['left'] = upload.id
    const part = upload.size === null || upload.size === 0 ? '0%' : `${Math.floor((100 * upload.offset) / upload.size)}%`
    const input = document.createElement('input')
    input.type = 'file'
    input.hidden = true
    input.addEventListener('change', (event) => {
      // The list itself would take it for a new one.
      event.stopPropagation()
      const [file] = input.files ?? []
      input.value = ''
      if (!file) return
      if (!isSame(upload, file)) return announce(words('upload-other-file'))
      line.remove()
      onGoOn(file, upload.folder)
    })
    const giveUp = async (): Promise<void> => {
      if (!(await giveUpUpload(portal, upload.id))) return announce(words('status-5xx'))
      line.remove()
      announce(words('upload-given-up', { name: upload.name }))
    }
    line.append(
      words('upload-left', { name: upload.name, folder: upload.folder, part }),
      ' ',
      input,
      buttonOf('upload-go-on', () => input.click(), upload.name),
      ' ',
      buttonOf('upload-give-up', () => void giveUp(), upload.name),
    )
    list.append(line)
  }
}

const isSame = (upload: BegunUpload, file: File): boolean =>
  file.name.normalize('NFC') === upload.name && file.size === upload.size && file.lastModified === upload.modified
