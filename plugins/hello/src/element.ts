import { defineLiveBlock } from '@tsuzuri/ui/live/define-live-block.ts'
import { LiveBlock } from '@tsuzuri/ui/live-block.ts'

/** `<tsuzuri-hello>`: keeps the server's HTML up to date and sends what is written in it. */
export class HelloElement extends LiveBlock {}

defineLiveBlock('tsuzuri-hello', HelloElement)
