/** What a search page's address asks for and a saved search keeps. */
export const searchChoices = ['q', 'kind', 'state', 'author', 'portal', 'period'] as const
export type SearchChoices = { readonly [Name in (typeof searchChoices)[number]]?: string | undefined }
