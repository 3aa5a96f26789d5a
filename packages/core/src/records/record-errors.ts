import { defineErrors, type Issue, type PortalRecord, TsuzuriError, type ValueConflict } from '@tsuzuri/model'

export const collectionErrors = defineErrors('collection', {
  missing: { kind: 'missing', message: (collection: string) => `There is no collection \`${collection}\`.` },
})

export const recordErrors = defineErrors('record', {
  missing: { kind: 'missing', message: (record: string) => `There is no record \`${record}\`.` },
  invalid: {
    kind: 'invalid',
    message: (_issues: readonly Issue[]) => 'The record cannot be like this.',
    hint: 'Correct what `errors` names.',
    issues: (issues: readonly Issue[]) => issues,
  },
  'field-denied': {
    kind: 'denied',
    message: (issues: readonly Issue[]) => `You may not write ${issues.map((issue) => `\`${issue.path}\``).join(', ')}.`,
    issues: (issues: readonly Issue[]) => issues,
  },
  stale: {
    kind: 'stale',
    message: (base: number, current: PortalRecord, _conflicts: readonly ValueConflict[]) =>
      `You changed version ${base}; since then (now ${current.version}) the same was changed by someone else.`,
    hint: 'Look at what both wrote (`conflicts`), choose, and send it on the version of `current`.',
    current: (_base: number, current: PortalRecord) => current,
    conflicts: (_base: number, _current: PortalRecord, conflicts: readonly ValueConflict[]) => conflicts,
  },
  'no-occurrence': {
    kind: 'missing',
    message: (at: string) => `The record does not take place at ${at}.`,
    hint: 'Name the beginning of one of the times it repeats at.',
  },
  frozen: {
    kind: 'conflict',
    message: (state: string) => `The record is ${state}; it can no longer be changed.`,
    hint: 'Add a comment, or open a new record.',
  },
  settled: {
    kind: 'conflict',
    message: (issues: readonly Issue[], state: string) =>
      `${issues.map(({ path }) => `\`${path}\``).join(', ')} was settled by both sides; in the state \`${state}\` it is not changed alone.`,
    hint: 'Take a step that proposes it anew, or asks the other side to.',
    issues: (issues: readonly Issue[]) => issues,
  },
  'not-frozen': {
    kind: 'missing',
    message: (record: string) => `Nothing was frozen with the record \`${record}\`.`,
    hint: 'It is what was accepted that is frozen; look at the state of the record.',
  },
  'comment-missing': { kind: 'missing', message: (comment: string) => `There is no comment \`${comment}\` on this record.` },
  'comment-not-own': { kind: 'denied', message: () => 'The comment is somebody else’s.', hint: 'Change and take back your own comments.' },
  'comment-removed': { kind: 'conflict', message: () => 'The comment was taken back.', hint: 'Write a new one.' },
  'comment-kept': {
    kind: 'conflict',
    message: () => 'A comment is changed within a day and twenty times at most; this one stays as it is.',
    hint: 'Write a new one that puts it right.',
  },
  'watch-person': { kind: 'denied', message: () => 'Only people follow records.', hint: 'Sign in; a key is told of changes by events.' },
  'query-invalid': {
    kind: 'invalid',
    message: (_issues: readonly Issue[]) => 'The list cannot be filtered or sorted like this.',
    issues: (issues: readonly Issue[]) => issues,
  },
})

/**
 * `record.transition-refused`: `denied` when the step exists but not for this role, `conflict` when there is no such step.
 * The hint lists what is possible instead.
 */
export const transitionRefused = (kind: 'conflict' | 'denied', from: string, to: string, possible: readonly string[]): TsuzuriError =>
  new TsuzuriError(
    'record.transition-refused',
    kind === 'denied' ? `Your role may not take it from \`${from}\` to \`${to}\`.` : `There is no step from \`${from}\` to \`${to}\`.`,
    {
      kind,
      hint:
        possible.length > 0
          ? `From \`${from}\` you can go to ${possible.map((state) => `\`${state}\``).join(', ')}.`
          : `From \`${from}\` you can go nowhere.`,
    },
  )
