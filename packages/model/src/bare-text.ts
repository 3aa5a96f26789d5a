/**
 * A text without its white space. Places in a page's text are counted in it: then it does not matter how a line, a paragraph or
 * a cell is set apart from the next in the live document, in the editor, or in HTML.
 */
export const bareText = (text: string): string => text.replaceAll(/\s+/g, '')
