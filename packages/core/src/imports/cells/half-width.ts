/** What people type in either width, in the narrow one: `１，０００` → `1,000`. */
export const halfWidth = (text: string): string => text.normalize('NFKC').trim()
