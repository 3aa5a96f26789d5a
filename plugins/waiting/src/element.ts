import { defineLiveBlock } from '@tsuzuri/ui/live/define-live-block.ts'
import { LiveBlock } from '@tsuzuri/ui/live-block.ts'

/** `<tsuzuri-waiting>`: keeps the server's HTML up to date. */
export class WaitingElement extends LiveBlock {}

defineLiveBlock('tsuzuri-waiting', WaitingElement)
