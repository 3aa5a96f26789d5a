/** Writes an error to the standard error output, one line of JSON, with what more is known of it. */
export const logError = (error: unknown, more: Readonly<Record<string, string>> = {}): void => {
  process.stderr.write(`${JSON.stringify({ level: 'error', ...more, error: error instanceof Error ? error.stack : String(error) })}\n`)
}
