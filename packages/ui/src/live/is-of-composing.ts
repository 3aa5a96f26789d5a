/** The code of a key that an input method takes. */
const taken = 229

/**
 * Whether a key belongs to the word that is being composed. Safari tells the Enter that ends a word after the composing is over,
 * and only by its code that it was the input method's.
 */
export const isOfComposing = ({ isComposing, keyCode }: KeyboardEvent): boolean => isComposing || keyCode === taken
