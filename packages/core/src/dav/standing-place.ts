import type { SideFile } from '@tsuzuri/db'
import type { DriveFile } from '@tsuzuri/model'

/** What stands at a place of the drive, as an explorer sees it. `side`: what an operating system laid there for itself, or a file that is still empty. */
export type StandingPlace =
  | { readonly kind: 'folder'; readonly path: string; readonly madeAt: Date }
  | { readonly kind: 'file'; readonly path: string; readonly file: DriveFile }
  | { readonly kind: 'side'; readonly path: string; readonly side: SideFile }
