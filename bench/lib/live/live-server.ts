/** Where a client goes to be on a page. */
export interface LivePlace {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  /** What Hocuspocus calls the page in each frame; null for y-websocket. */
  readonly name: string | null
}

/** One of those that are compared: a server of live documents in a process of its own. */
export interface LiveServer {
  readonly title: string
  readonly pid: () => number
  /** New pages, each with one empty paragraph or nothing. */
  readonly newPages: (count: number) => Promise<readonly string[]>
  /** Where the client with this number goes; ours lets one person in eight times. */
  readonly place: (page: string, client: number) => LivePlace
  /** Ends it and starts it on the same data. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}
