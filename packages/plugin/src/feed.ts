import type { BlockContext } from './block.ts'

/** What a feed may reach: what a block may, and the site's own address, for links that lead back from elsewhere. */
export interface FeedContext extends BlockContext {
  /** `https://portal.example`, without a slash at the end. */
  readonly origin: string
}

/** A text that a person's own programs fetch by a secret address, such as a calendar: `/p/{portal}/{name}?token=…`. */
export interface FeedDefinition {
  readonly mediaType: string
  /** The same text as long as nothing in it changed, so that its `ETag` stays. */
  readonly write: (context: FeedContext) => Promise<string>
}

export const defineFeed = (definition: FeedDefinition): FeedDefinition => definition
