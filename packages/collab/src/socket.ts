/** What is used of a WebSocket; one of the package `ws` is such. */
export interface Socket {
  /** Bytes given to `send` that have not left yet. */
  readonly bufferedAmount: number
  binaryType: string
  send(bytes: Uint8Array): void
  /** `reason`: at most 123 bytes. */
  close(code: number, reason?: string): void
  terminate(): void
  pause(): void
  resume(): void
  on(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): unknown
  on(event: 'close' | 'error', listener: () => void): unknown
}
