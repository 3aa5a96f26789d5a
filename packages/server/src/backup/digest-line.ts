/** What the digest at the end of a backup is made of: a line for each content. */
export const digestLine = (name: string, sha256: string): string => `${name} ${sha256}\n`
