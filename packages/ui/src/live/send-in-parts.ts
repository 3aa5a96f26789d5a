import type { DetailedError, Upload as TusUpload } from 'tus-js-client'
import { type BegunUpload, begunUploads, remember, uploadsPath } from './begun-uploads.ts'
import { objectOf, problemOf, type Sent } from './send.ts'
import type { Upload } from './upload-file.ts'

/** How long to wait before each further try to go on, in milliseconds; whatever arrives meanwhile begins them anew. */
const patience = [500, 1_000, 2_000, 5_000, 10_000, 20_000, ...Array.from({ length: 20 }, () => 30_000)]

/**
 * Sends a file by tus 1.0: it goes on where it was when the connection breaks, when the page is loaded anew, and when the
 * server was killed. Rejects only where the file cannot be read or the server is out of reach for minutes.
 */
export const sendInParts = async ({ portal, folder, file, pause, onProgress, onInterrupted }: Upload): Promise<Sent> => {
  const { Upload: Sender } = await import('tus-js-client')
  const begun = (await begunUploads(portal)).find((each) => isSame(each, folder, file))
  remember(portal, true)
  return new Promise<Sent>((resolve, reject) => {
    const sender: TusUpload = new Sender(file, {
      endpoint: uploadsPath(portal),
      uploadUrl: begun ? `${uploadsPath(portal)}/${begun.id}` : null,
      metadata: { filename: file.name, folder, modified: String(file.lastModified) },
      // The server knows what was begun, in whatever browser.
      storeFingerprintForResuming: false,
      retryDelays: patience,
      onProgress: (sent, total) => onProgress(total === 0 ? 1 : sent / total),
      onShouldRetry: (error) => {
        const again = isWorthAnotherTry(error)
        if (again) onInterrupted()
        return again
      },
      onSuccess: () => {
        pause.removeEventListener('change', onPause)
        resolve({ ok: true, body: {} })
      },
      onError: (error) => {
        pause.removeEventListener('change', onPause)
        const answer = 'originalResponse' in error ? error.originalResponse : null
        if (answer) resolve({ ok: false, problem: problemOf(answer.getStatus(), objectOf(answer.getBody())) })
        else reject(error)
      },
    })
    const onPause = (): void => {
      if (pause.isOn) void sender.abort()
      else sender.start()
    }
    pause.addEventListener('change', onPause)
    if (!pause.isOn) sender.start()
  })
}

/** Whether it is the file of which a part has arrived, at the same place. */
const isSame = (begun: BegunUpload, folder: string, file: File): boolean =>
  begun.folder === folder.normalize('NFC') &&
  begun.name === file.name.normalize('NFC') &&
  begun.size === file.size &&
  begun.modified === file.lastModified

/** What was refused stays refused; a wrong offset or a server that is not there is found out by asking again. */
const isWorthAnotherTry = (error: DetailedError): boolean => {
  const status = error.originalResponse?.getStatus() ?? 0
  return status === 0 || status === 409 || status === 423 || status >= 500
}
