/** A lock that somebody takes on the folder of payroll. */
export const aLock = (token: string) =>
  ({
    path: '/給与',
    token,
    scope: 'exclusive',
    depth: 'infinity',
    owner: {},
    takenAt: new Date('2026-04-01T01:00:00Z'),
    endsAt: new Date('2026-04-01T02:00:00Z'),
  }) as const
