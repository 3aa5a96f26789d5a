/** What a command may know of the terminal it runs in. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** One line to standard output: the command's own answer. */
  readonly out: (text: string) => void
  /** One line to standard error. */
  readonly err: (text: string) => void
}
