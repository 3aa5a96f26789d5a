/** What somebody hears of one topic. */
export interface WireListener {
  /** `from`: the process it came from. */
  message(data: Uint8Array, from: string): void
  /** From here on everything is heard: at first, and again after a break in which something may have been missed. */
  ready(): void
  /** A process of which something may have been heard is gone, or cannot be heard any more. */
  lost(from: string): void
}

/**
 * How the processes of an installation tell each other what happened, so that nobody waits for the next look at the database. It
 * promises nothing: what is lost on the way is found there.
 */
export interface Wire {
  /** Tells all other processes that listen to the topic. */
  send(topic: string, data: Uint8Array): void
  /** Answers how to stop. */
  listen(topic: string, listener: WireListener): () => void
}
