import type { List, PortalRecord } from '@tsuzuri/model'
import type { BlockContext } from '@tsuzuri/plugin'
import { recordRow, runningYear } from '@tsuzuri/plugin/view'
import type { ContactTableAttributes, ContactTableData } from './block.ts'
import { contacts } from './contacts.ts'

/** The contacts a table shows, newest first. */
export const loadContacts = async (context: BlockContext, { state, channel, limit }: ContactTableAttributes): Promise<ContactTableData> => {
  const query = { limit: channel ? 200 : limit }
  const [lists, members] = await Promise.all([
    Promise.all(statesOf(state).map((name) => context.records('contacts', name === null ? query : { ...query, state: name }))),
    context.members(),
  ])
  const wanted = newestFirst(lists).filter((record) => channel === undefined || record.fields['channel'] === channel)
  return {
    rows: wanted.slice(0, limit).map((record) => recordRow(record, contacts, context, members)),
    more: wanted.length > limit || lists.some((list) => list.next !== null),
    year: runningYear(context),
    mayCreate: context.may('create', 'contacts'),
    mayUpdate: context.may('update', 'contacts'),
    role: context.role,
  }
}

/** A contact has a state of the name `open`, too; to the table it means all that are not closed. Null asks for any. */
const statesOf = (state: string): readonly (string | null)[] => {
  if (state === 'all') return [null]
  return state === 'open'
    ? Object.entries(contacts.states)
        .filter(([, definition]) => !('final' in definition))
        .map(([name]) => name)
    : [state]
}

const newestFirst = (lists: readonly List<PortalRecord>[]): readonly PortalRecord[] =>
  lists.length === 1
    ? (lists[0]?.items ?? [])
    : lists
        .flatMap((list) => list.items)
        .toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime() || (one.id < other.id ? 1 : -1))
