import type { PortalStores } from '@tsuzuri/db'
import { type FieldValue, type Localized, recordIdSchema } from '@tsuzuri/model'
import type { FoundRecord } from './find-record.ts'
import { recordErrors } from './record-errors.ts'

/** How many parts one record has at most. */
const mostParts = 200

/**
 * A record is part of one of its own collection that is still open and no part itself, so that nothing goes round in circles. That it
 * is there at all is for `checkReferences` to say. Throws `record.invalid`.
 */
export const checkParent = async (stores: PortalStores, { record, collection }: FoundRecord, value: FieldValue): Promise<void> => {
  const id = recordIdSchema.safeParse(value)
  const parent = id.success ? await stores.records.get(id.data) : null
  if (!parent) return
  const flaw =
    parent.id === record.id || parent.collection !== record.collection
      ? flaws.other
      : collection.states[parent.state]?.final
        ? flaws.final
        : parent.fields['parent'] || (await stores.records.parts([record.id])).length > 0
          ? flaws.deep
          : (await stores.records.parts([parent.id])).length >= mostParts
            ? flaws.full
            : null
  if (flaw) throw recordErrors.invalid([{ path: 'fields.parent', message: flaw.en, words: flaw }])
}

const flaws = {
  other: { ja: '同じ表のほかの行を選んでください。', en: 'Choose another record of the same collection.' },
  final: { ja: '親は終わっています。終わっていないものを選んでください。', en: 'It is finished; choose one that is open.' },
  deep: { ja: '子の下に、さらに子を作ることはできません。', en: 'A part has no parts of its own.' },
  full: { ja: `子は${mostParts}件までです。`, en: `One has ${mostParts} parts at most.` },
} as const satisfies Readonly<Record<string, Localized>>
