import type { ChangeView, CommentView } from '@tsuzuri/client'

export type Moment =
  | { readonly kind: 'comment'; readonly at: string; readonly comment: CommentView }
  | { readonly kind: 'changes'; readonly at: string; readonly actorName: string; readonly changes: readonly ChangeView[] }

/** All that happened to a row in order of time. Changes made in one step stand together. */
export const timeline = (history: readonly ChangeView[], comments: readonly CommentView[]): readonly Moment[] => {
  const steps = [...Map.groupBy(history, ({ version }) => version).values()].flatMap((changes): readonly Moment[] => {
    const [first] = changes
    return first === undefined ? [] : [{ kind: 'changes', at: first.at, actorName: first.actorName, changes }]
  })
  const said = comments.map((comment): Moment => ({ kind: 'comment', at: comment.at, comment }))
  return [...steps, ...said].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
