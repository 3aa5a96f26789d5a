import type { Pause } from './pause.ts'
import { sendInParts } from './send-in-parts.ts'
import { sendWhole } from './send-whole.ts'
import type { Sent } from './send.ts'
import { words } from './words.ts'

export interface Upload {
  readonly portal: string
  readonly folder: string
  readonly file: File
  /** Called as it goes, with 0 to 1. */
  readonly onProgress: (part: number) => void
  /** What is sent in parts rests as long as this says. */
  readonly pause: Pause
  /** Called when the connection broke and it will go on by itself. */
  readonly onInterrupted: () => void
}

/** So much is sent in a moment: there is nothing to go on with. Bytes. */
const sentAtOnce = 4 * 1024 * 1024

/** Whether a file is large enough to be sent in parts. */
export const goesInParts = (file: File): boolean => file.size > sentAtOnce

/** Places a file on the portal's drive. Never rejects. */
export const uploadFile = async (upload: Upload): Promise<Sent> => {
  // What is under way stops with the page: the browser asks first. Of several each has its own say.
  const stay = (event: BeforeUnloadEvent): void => event.preventDefault()
  addEventListener('beforeunload', stay)
  try {
    await upload.pause.over()
    return await (goesInParts(upload.file) ? sendInParts(upload) : sendWhole(upload))
  } catch {
    const message = words((await isReadable(upload.file)) ? 'upload-cut-off' : 'file-unreadable')
    return { ok: false, problem: { message, flaws: new Map() } }
  } finally {
    removeEventListener('beforeunload', stay)
  }
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
