import { allRecords, type MonthDigester } from '@tsuzuri/plugin'
import { contacts } from './contacts.ts'

/** More are open at no time; the figure stops there. */
const mostOpen = 10_000
const openStates = Object.entries(contacts.states).flatMap(([name, state]) => ('final' in state ? [] : [name]))

/** The contacts up to the end of a month that are open still. */
export const digestContacts: MonthDigester = async (context, { to }) => {
  const open = await Promise.all(openStates.map((state) => allRecords(context, 'contacts', { state, to }, mostOpen)))
  return { figures: { contactsOpen: open.flat().length } }
}
