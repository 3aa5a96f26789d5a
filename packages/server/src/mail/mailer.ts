export interface Mail {
  readonly to: { readonly name: string; readonly address: string }
  /** The same however often it is sent, so that a mailbox can tell a repetition: `notice.0193…`. */
  readonly id: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where one POST ends such mails, without signing in. */
  readonly unsubscribe?: string | undefined
}

/** Hands mails to the server that delivers them. */
export interface Mailer {
  /** Answers once the server has taken it. Throws `job.gave-up` where it refuses the addressee for good, else whatever went wrong. */
  readonly send: (mail: Mail) => Promise<void>
  readonly close: () => void
}
