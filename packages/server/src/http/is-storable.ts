/** What is said of a text that is not storable. */
export const unstorable = 'It holds U+0000 or half a character.'

/** Whether every store can hold the text: PostgreSQL takes no U+0000, and half a surrogate pair is no character. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()
