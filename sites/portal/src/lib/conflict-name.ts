/** What a value is called in a form, by the path that the API names it by. */
export const conflictName = (path: string): string => path.replace(/^fields\./, '')
