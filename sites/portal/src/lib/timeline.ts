import type { ChangeView, CommentView, EscalationView } from '@tsuzuri/client'

interface Step {
  readonly at: string
  readonly actorName: string
  readonly changes: readonly ChangeView[]
}
export type Moment =
  | { readonly kind: 'comment'; readonly at: string; readonly comment: CommentView }
  | { readonly kind: 'escalated'; readonly at: string; readonly escalation: EscalationView }
  | (Step & { readonly kind: 'created' | 'changes' })

/** All that happened to a row in order of time. What one person changed within a minute stands together; what was set at the making, apart. */
export const timeline = (
  history: readonly ChangeView[],
  comments: readonly CommentView[],
  escalations: readonly EscalationView[] = [],
): readonly Moment[] => {
  const steps = [...Map.groupBy(history, ({ version }) => version).entries()].flatMap(([version, changes]): readonly Moment[] => {
    const [first] = changes
    return first === undefined ? [] : [{ kind: version === 1 ? 'created' : 'changes', at: first.at, actorName: first.actorName, changes }]
  })
  const said = comments.map((comment): Moment => ({ kind: 'comment', at: comment.at, comment }))
  const escalated = escalations.map((escalation): Moment => ({ kind: 'escalated', at: escalation.at, escalation }))
  return [...steps, ...said, ...escalated]
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .reduce<readonly Moment[]>(together, [])
}

const minute = 60_000

const together = (before: readonly Moment[], moment: Moment): readonly Moment[] => {
  const last = before.at(-1)
  const isOne =
    last?.kind === 'changes' &&
    moment.kind === 'changes' &&
    last.actorName === moment.actorName &&
    Date.parse(moment.at) - Date.parse(last.at) < minute
  return isOne ? [...before.slice(0, -1), { ...last, changes: [...last.changes, ...moment.changes] }] : [...before, moment]
}
