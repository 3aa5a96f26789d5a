import type { SearchChoice } from './search-choice.ts'

/** The address of a search on its page: `?q=…&kind=page`, below the address of that page. */
export const searchHref = (choice: SearchChoice & { readonly cursor?: string | undefined; readonly done?: string }, page = ''): string =>
  `${page}?${new URLSearchParams(Object.entries(choice).filter((entry): entry is [string, string] => Boolean(entry[1])))}`
