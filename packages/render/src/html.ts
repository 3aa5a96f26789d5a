/** Safe HTML, held as the UTF-8 it is sent in: that is made once from a text, and never again when texts are put together. */
export class Html {
  static readonly empty = new Html([])
  /** In the order they are read; none is empty. */
  readonly parts: readonly Uint8Array[]

  private constructor(parts: readonly Uint8Array[]) {
    this.parts = parts
  }

  /** `text` must be safe already. */
  static from(text: string): Html {
    return text === '' ? Html.empty : new Html([new TextEncoder().encode(text)])
  }

  static join(pieces: readonly Html[]): Html {
    return new Html(pieces.flatMap(({ parts }) => parts))
  }

  get isEmpty(): boolean {
    return this.parts.length === 0
  }

  toString(): string {
    const decoder = new TextDecoder()
    return this.parts.map((part) => decoder.decode(part)).join('')
  }

  toJSON(): string {
    return this.toString()
  }
}
