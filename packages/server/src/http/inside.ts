import type { Html } from '@tsuzuri/render'
import type { Asker } from './asker.ts'

/** What a request is sent with that is made within this process while another is answered. */
export interface Inside {
  /** Who asks has been decided for the other. */
  readonly asker: Asker
  /** What the reader is handed in the place of some HTML. */
  readonly hold: (html: Html) => string
}
