import type { LiveEvent } from './live-events.ts'

/** Whether an event may have changed what a block shows, by the block's sources: names of collections, `records` for all of them, `files`, `members`. */
export const concerns = ({ type, collection }: LiveEvent, sources: readonly string[]): boolean => {
  if (type === 'reconnected') return true
  if (type.startsWith('file.') && type !== 'file.read') return sources.includes('files')
  if (type.startsWith('member.')) return sources.includes('members')
  if (!type.startsWith('record.')) return false
  return sources.includes('records') || (collection !== null && sources.includes(collection))
}
