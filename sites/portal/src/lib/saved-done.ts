import type { MessageKey } from '../messages/translate.ts'

/** What is told of a form about saved searches that was carried out, by the word in the address. */
export const savedDone = (word: string | null): MessageKey | null => dones.get(word ?? '') ?? null

const dones: ReadonlyMap<string, MessageKey> = new Map([
  ['saved', 'search.savedDone'],
  ['renamed', 'search.savedRenamed'],
  ['dropped', 'search.savedDropped'],
])
