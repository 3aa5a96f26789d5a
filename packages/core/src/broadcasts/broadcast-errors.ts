import { defineErrors, type Issue, type Localized } from '@tsuzuri/model'

interface BoundField {
  readonly name: string
  readonly label: Localized
}

export const broadcastErrors = defineErrors('broadcast', {
  missing: { kind: 'missing', message: (id: string) => `There is no message to many portals with the id ${id}.` },
  'not-possible': {
    kind: 'invalid',
    message: (collection: string) => `Records of \`${collection}\` are begun in one portal at a time.`,
    hint: 'Contacts can be sent to many portals.',
  },
  'no-portals': {
    kind: 'invalid',
    message: () => 'The message goes to no portal.',
    hint: 'Name at least one.',
    issues: (): readonly Issue[] => [
      {
        path: 'portals',
        message: 'There is none.',
        words: { ja: '宛先のポータルを選んでください。', en: 'Choose the portals it goes to.' },
      },
    ],
  },
  'fields-unfit': {
    kind: 'invalid',
    message: (_fields: readonly BoundField[]) => 'Not all of these fields can be sent to many portals.',
    hint: '`broadcast` of the collection names those that can.',
    issues: (fields: readonly BoundField[]): readonly Issue[] =>
      fields.map(({ name, label }) => ({
        path: `fields.${name}`,
        message: 'It is written in one portal at a time.',
        words: { ja: `「${label.ja}」は、一斉連絡では使えません。`, en: `“${label.en}” cannot be sent to many portals.` },
      })),
  },
  settled: { kind: 'conflict', message: () => 'The message has arrived there already.' },
})
