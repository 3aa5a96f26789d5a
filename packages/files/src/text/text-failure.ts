import type { TextOutcome } from '@tsuzuri/model'

/** Thrown by whatever reads text and gives a content up. It stays within the reader, which answers with its outcome. */
export class TextFailure extends Error {
  override readonly name = 'TextFailure'
  readonly outcome: TextOutcome

  constructor(outcome: TextOutcome) {
    super(`The text could not be read: ${outcome}.`)
    this.outcome = outcome
  }
}

export const textFailure = (outcome: TextOutcome): TextFailure => new TextFailure(outcome)
