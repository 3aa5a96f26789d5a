import { type ImportFile, importPages, type Scope } from '@tsuzuri/core'
import { demoErrors } from './demo-errors.ts'

/** Takes one page of our own content in; one that is refused is a flaw of the content. Throws `demo.not-taken`. */
export const takePage = async (scope: Scope, file: ImportFile, publish = true): Promise<void> => {
  const [failure] = (await importPages(scope, [file], undefined, publish)).errors
  if (failure)
    throw demoErrors.notTaken(
      failure.path,
      [failure.message, ...failure.issues.map(({ path, message }) => `${path}: ${message}`)].join(' '),
    )
}
