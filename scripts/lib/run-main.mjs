import { StepError } from './step-error.mjs'

/** Runs a command's body and leaves with the exit code it returns; a failed step is told in one line and leaves with 1. */
export async function runMain(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    if (!(error instanceof StepError)) throw error
    process.stderr.write(`${error.message} ${error.hint}\n`)
    process.exitCode = 1
  }
}
