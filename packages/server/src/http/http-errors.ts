import { defineErrors, type Issue } from '@tsuzuri/model'

export const httpErrors = defineErrors('request', {
  invalid: {
    kind: 'invalid',
    message: (issues: readonly Issue[]) =>
      `The request has ${issues.length === 1 ? 'a flaw' : `${issues.length} flaws`}: ${issues
        .map(({ path, message }) => `${path}: ${message}`)
        .slice(0, 3)
        .join('; ')}`,
    issues: (issues: readonly Issue[]) => issues,
  },
  badPath: {
    kind: 'invalid',
    message: () => 'The address is not in its normal form.',
    hint: 'Leave out dot segments, empty segments, backslashes and control characters.',
  },
  badJson: { kind: 'invalid', message: () => 'The body is not valid JSON.', issues: () => [{ path: '', message: 'Not valid JSON.' }] },
  missing: { kind: 'missing', message: () => 'There is nothing at this address.' },
  appPassword: {
    kind: 'unauthenticated',
    message: () => 'The name and the app password do not belong together.',
    hint: 'Take the e-mail address you sign in with, and an app password from your account; the password you sign in with opens nothing here.',
  },
  foreignOrigin: {
    kind: 'denied',
    message: () => 'A change by cookie must come from this site itself.',
    hint: 'Use an API key for scripts.',
  },
  tooLarge: { kind: 'too-large', message: (limit: number) => `The body is larger than ${limit} bytes.` },
  tooMany: { kind: 'too-many', message: (seconds: number) => `Too many tries. Wait ${seconds} seconds.`, hint: 'Wait and try again.' },
  unsupportedType: { kind: 'unsupported', message: (type: string) => `A body of type \`${type}\` is not understood here.` },
  ifMatchMissing: {
    kind: 'precondition',
    message: () => 'This change needs the header If-Match.',
    hint: 'Read it first and send its ETag as If-Match.',
  },
  keyReused: {
    kind: 'conflict',
    message: () => 'This Idempotency-Key was used for another request.',
    hint: 'Use a new key for a new request.',
  },
  toldOnce: {
    kind: 'conflict',
    message: () => 'This was done already, and its answer holds a secret that is told once only.',
    hint: 'Where the answer was lost, do it anew with a new Idempotency-Key.',
  },
  methodNotAllowed: {
    kind: 'unsupported',
    message: (method: string, allowed: readonly string[]) => `${method} is not possible here; ${allowed.join(', ')} would be.`,
  },
  broken: {
    kind: 'unavailable',
    message: (id: string) => `Something went wrong here. It was noted as ${id}.`,
    hint: 'Try again; if it stays, tell the firm this number.',
  },
})
