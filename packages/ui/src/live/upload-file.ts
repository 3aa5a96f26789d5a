import { objectOf, problemOf, type Sent } from './send.ts'
import { words } from './words.ts'

export interface Upload {
  readonly portal: string
  readonly folder: string
  readonly file: File
  /** Called as it goes, with 0 to 1. */
  readonly onProgress: (part: number) => void
}

/** Places a file on the portal's drive. `fetch` tells no progress of what it sends, hence the older request. Never rejects. */
export const uploadFile = ({ portal, folder, file, onProgress }: Upload): Promise<Sent> => {
  // What is half sent is lost with the page: the browser asks first. Of several each has its own say.
  const stay = (event: BeforeUnloadEvent): void => event.preventDefault()
  addEventListener('beforeunload', stay)
  return new Promise<Sent>((resolve) => {
    const form = new FormData()
    form.append('folder', folder)
    form.append('file', file, file.name)
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/portals/${encodeURIComponent(portal)}/files`)
    request.setRequestHeader('accept', 'application/json')
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total)
    })
    request.addEventListener('load', () => {
      const body = objectOf(request.responseText)
      const isGood = request.status >= 200 && request.status < 300
      resolve(isGood ? { ok: true, body } : { ok: false, problem: problemOf(request.status, body) })
    })
    const lost = async (): Promise<void> => {
      const message = words((await isReadable(file)) ? 'upload-cut-off' : 'file-unreadable')
      resolve({ ok: false, problem: { message, flaws: new Map() } })
    }
    request.addEventListener('error', () => void lost())
    request.addEventListener('abort', () => void lost())
    request.send(form)
  }).finally(() => removeEventListener('beforeunload', stay))
}

/** A file that is gone or locked fails the request just as a broken connection does; only reading it tells which it was. */
const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
