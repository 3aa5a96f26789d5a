/** A step that failed: `message` says what happened, `hint` what the person can do about it. */
export class StepError extends Error {
  constructor(message, hint) {
    super(message)
    this.name = 'StepError'
    this.hint = hint
  }
}
