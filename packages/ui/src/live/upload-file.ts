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
export const uploadFile = ({ portal, folder, file, onProgress }: Upload): Promise<Sent> =>
  new Promise((resolve) => {
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
    const lost = (): void => resolve({ ok: false, problem: { message: words('unreachable'), flaws: new Map() } })
    request.addEventListener('error', lost)
    request.addEventListener('abort', lost)
    request.send(form)
  })
