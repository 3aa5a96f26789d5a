import { defineLiveBlock } from '@tsuzuri/ui/live/define-live-block.ts'
import { LiveBlock } from '@tsuzuri/ui/live-block.ts'

/** `<tsuzuri-report>`: keeps the server's HTML up to date. */
export class ReportElement extends LiveBlock {}

defineLiveBlock('tsuzuri-report', ReportElement)
