/** A code as it is meant: people type blanks between its digits, and digits of full width. */
export const typedCode = (typed: string): string => typed.normalize('NFKC').replaceAll(/\s/g, '')
