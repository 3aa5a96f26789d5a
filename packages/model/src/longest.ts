/** How long a text may be, in UTF-16 units: what every door takes, and what a form lets be typed. */
export const longest = {
  personName: 200,
  portalName: 200,
  /** Of a page, or of a row of a collection. */
  title: 300,
  comment: 10_000,
  /** The words that a comment is on. */
  quote: 2_000,
  /** Of a version of a page: what was changed. */
  message: 500,
  /** Of a version of a page: what it is called. */
  versionName: 100,
  /** What a saved search is called. */
  searchName: 100,
  /** A field that does not say otherwise. */
  field: 10_000,
} as const
