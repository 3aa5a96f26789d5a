import type { ja } from './ja.ts'

export const en: Readonly<Record<keyof typeof ja, string>> = {
  label: 'Waiting now',
  sides: 'Whose turn',
  rows: '{side}, due first',
  late: 'late',
  waited: 'waiting {days}',
  due: 'due ',
  assigned: 'assigned to {name}',
  nobody: 'nobody yet',
  'more-client': 'See all that waits for the client',
  'more-firm': 'See all that waits for the firm',
  'empty-client': 'Nothing waits for the client.',
  'empty-firm': 'Nothing waits for the firm.',
}
