import { defineErrors, type Issue } from '@tsuzuri/model'

export const portalErrors = defineErrors('portal', {
  missing: { kind: 'missing', message: (portal: string) => `There is no portal \`${portal}\`.` },
  invalid: {
    kind: 'invalid',
    message: (_issues: readonly Issue[]) => 'The portal cannot be like this.',
    hint: 'Correct what `errors` names.',
    issues: (issues: readonly Issue[]) => issues,
  },
  taken: {
    kind: 'conflict',
    message: (slug: string) => `The slug \`${slug}\` is taken by another portal.`,
    hint: 'Choose another slug.',
  },
  stale: {
    kind: 'stale',
    message: (base: number, now: number, _current: unknown) => `You changed version ${base}; the portal is at ${now}.`,
    hint: 'Fetch the portal again and repeat the change.',
    current: (_base: number, _now: number, current: unknown) => current,
  },
})
