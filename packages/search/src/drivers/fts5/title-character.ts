/** The token of a Japanese character that stands in a title or its reading, in the table of characters. */
export const titleCharacter = (character: string): string => `t${character}`
