/** Answers kept by `Idempotency-Key`, so that a repeated POST does nothing twice. */
export interface IdempotencyStore {
  get(actorId: string, key: string): Promise<{ readonly requestHash: string; readonly status: number; readonly body: string } | null>
  /** Answers false when the key is taken already. */
  put(
    actorId: string,
    key: string,
    answer: { readonly requestHash: string; readonly status: number; readonly body: string; readonly at: Date },
  ): Promise<boolean>
  sweep(before: Date): Promise<void>
}
