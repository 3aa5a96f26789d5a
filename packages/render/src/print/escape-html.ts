const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand between tags and between double quotes. */
export const escapeHtml = (text: string): string =>
  // Hardly a text has any of them, and looking is cheaper than replacing nothing.
  /[&<>"]/.test(text) ? text.replaceAll(/[&<>"]/g, (character) => references[character] ?? character) : text
