import { defineLiveBlock } from '@tsuzuri/ui/live/define-live-block.ts'
import { LiveBlock } from '@tsuzuri/ui/live-block.ts'

/** `<tsuzuri-report>`: keeps the server's HTML up to date; `<tsuzuri-month-figures>` does the same. */
export class ReportElement extends LiveBlock {}

class MonthFiguresElement extends LiveBlock {}

defineLiveBlock('tsuzuri-report', ReportElement)
defineLiveBlock('tsuzuri-month-figures', MonthFiguresElement)
