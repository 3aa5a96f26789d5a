/** One page of a list. `next` is the cursor of the following one, null at the end. */
export interface List<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}
export interface ListQuery {
  /** 1 to 200. */
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}
