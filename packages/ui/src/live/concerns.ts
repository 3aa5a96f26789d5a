import type { LiveEvent } from './live-events.ts'

/** Whether an event may have changed what a block shows, by the block's sources: names of collections, `files`, `members`. */
export const concerns = ({ type, collection }: LiveEvent, sources: readonly string[]): boolean => {
  if (type === 'reconnected') return true
  if (type.startsWith('file.')) return sources.includes('files')
  if (type.startsWith('member.')) return sources.includes('members')
  return type.startsWith('record.') && collection !== null && sources.includes(collection)
}
