/**
 * A cell's text as it was meant: line ends are one kind, control characters are gone, and the apostrophe that keeps spreadsheets from running
 * a text, as our own tables have it, is no part of it.
 */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .replace(/^'(?=[=+\-@＝＋－＠\t\n])/, '')
