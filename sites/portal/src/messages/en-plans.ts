import type { jaPlans } from './ja-plans.ts'

export const enPlans: Readonly<Record<keyof typeof jaPlans, string>> = {
  'plan.title': 'Make the year’s schedule',
  'plan.lead':
    'The schedule from {from} to {to} follows from the master pages (closing day, pay day, bonuses, ways of payment) and the dates of the law. Look at it first, then take it over.',
  'plan.goOn': 'From then on, entries up to a year ahead are added by themselves, month by month.',
  'plan.concerns': 'Please note',
  'plan.problem': 'Cannot be planned',
  'plan.notice': 'Note',
  'plan.toPage': 'Open the master page',
  'plan.follow': 'Take over into the schedule ({count})',
  'plan.nothing': 'The schedule is as the master pages have it. There is nothing to take over.',
  'plan.added': 'Entries to be added ({count})',
  'plan.changed': 'Entries to be changed ({count})',
  'plan.removed': 'Entries to be removed ({count})',
  'plan.removedHelp': 'They do not follow from the master pages any more and go to the trash.',
  'plan.kept': 'Entries that stay ({count})',
  'plan.keptHelp':
    'People have edited or finished them. They differ from what the master pages have, and are left as they are. Open one to change it.',
  'plan.day': 'Day',
  'plan.entry': 'Entry',
  'plan.turn': 'Whose turn',
  'plan.kind': 'Kind',
  'plan.before': 'Before',
  'plan.after': 'After',
  'plan.byMaster': 'By the master pages',
  'plan.gone': 'not needed',
  'plan.span': '{from} – {to}',
  'plan.done': 'The schedule follows now ({added} added, {changed} changed, {removed} to the trash).',
  'occurrence.title': 'The time of {when}',
  'occurrence.help':
    'This is about one time of what repeats. Marked done or cancelled, it is recorded as an entry of its own. To change its day or who does it, take it out first.',
  'occurrence.done': 'Mark this time done',
  'occurrence.cancelled': 'Cancel this time',
  'occurrence.open': 'Take this time out to change it',
}
