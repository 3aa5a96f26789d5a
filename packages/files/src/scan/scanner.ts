/** What a scanner says of a content. `too-large`: it takes none of that size, or has not looked at all of it. */
export type Verdict =
  | { readonly outcome: 'clean' }
  | {
      readonly outcome: 'infected'
      /** What the scanner calls what it has found. */
      readonly finding: string
    }
  | { readonly outcome: 'too-large' }

/** Looks contents through for viruses and the like. */
export interface Scanner {
  /** Reads the content to its end, unless it has seen enough. Throws `scan.away`. */
  scan(content: ReadableStream<Uint8Array>): Promise<Verdict>
  /** What answers there: `ClamAV 1.4.6/27512/…`. Throws `scan.away`. */
  version(): Promise<string>
}
