import { defineLiveBlock } from '@tsuzuri/ui/live/define-live-block.ts'
import { LiveBlock } from '@tsuzuri/ui/live-block.ts'

/** `<tsuzuri-processing-log>`: keeps the server's HTML up to date. */
export class ProcessingLogElement extends LiveBlock {}

defineLiveBlock('tsuzuri-processing-log', ProcessingLogElement)
