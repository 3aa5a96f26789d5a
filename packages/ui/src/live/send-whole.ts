import { objectOf, problemOf, type Sent } from './send.ts'
import type { Upload } from './upload-file.ts'

/** Sends a file in one request. `fetch` tells no progress of what it sends, hence the older request. Rejects when the connection breaks. */
export const sendWhole = ({ portal, folder, file, onProgress }: Upload): Promise<Sent> =>
  new Promise<Sent>((resolve, reject) => {
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
    for (const end of ['error', 'abort']) request.addEventListener(end, () => reject(new Error(end)))
    request.send(form)
  })
