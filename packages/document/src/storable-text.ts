/** A text that every store can hold, unit for unit as long: a lone surrogate and U+0000 become U+FFFD. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd')
