/** Stands in a text for what has no words: the object replacement character. */
export const placeholder = '\ufffc'
