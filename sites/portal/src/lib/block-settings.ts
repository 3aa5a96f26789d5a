import type { ShownBlock } from '@tsuzuri/client'
import type { Translate } from '../messages/translate.ts'

export interface BlockSetting {
  readonly label: string
  /** What it was and is; only the one where nothing else took its place. */
  readonly before?: string
  readonly after?: string
}

/** What is set for a dynamic block, as the difference of two versions tells it. What a changed one leaves open is said in words. */
export const blockSettings = ({ caption, attributes }: ShownBlock, isChange: boolean, t: Translate): readonly BlockSetting[] =>
  [
    ...(caption === undefined || (isChange && caption.before === caption.after) ? [] : [{ ...caption, label: t('diff.caption') }]),
    ...attributes,
  ].map(({ label, before, after }) => {
    if (!isChange) return { label, after: after ?? before ?? '' }
    return { label, before: before ?? t('diff.unset'), after: after ?? t('diff.unset') }
  })
