import type { ChangeView, CommentView } from '@tsuzuri/client'

interface Portion<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

export interface CutTimeline {
  /** Oldest first. */
  readonly history: readonly ChangeView[]
  readonly comments: readonly CommentView[]
  /** Whether something happened before. */
  readonly earlier: boolean
}

/**
 * Changes and comments, each read from the newest on, as far back as both of them reach: beyond that one of them would seem to have been
 * all there was.
 */
export const cutTimeline = (history: readonly Portion<ChangeView>[], comments: readonly Portion<CommentView>[]): CutTimeline => {
  const whole = { history: flat(history), comments: flat(comments) }
  const from = Math.max(reach(history, whole.history), reach(comments, whole.comments))
  const since = <Item extends { readonly at: string }>(items: readonly Item[]) =>
    items.filter(({ at }) => Date.parse(at) >= from).toReversed()
  return { history: since(whole.history), comments: since(whole.comments), earlier: from > Number.NEGATIVE_INFINITY }
}

const flat = <Item>(portions: readonly Portion<Item>[]): readonly Item[] => portions.flatMap(({ items }) => items)

/** How far back what was read of a list goes; without end where it was read whole. */
const reach = (portions: readonly Portion<unknown>[], items: readonly { readonly at: string }[]): number =>
  portions.at(-1)?.next == null ? Number.NEGATIVE_INFINITY : Date.parse(items.at(-1)?.at ?? '')
