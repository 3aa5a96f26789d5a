import type { PlacedBlock } from '@tsuzuri/document'
import type { Locale } from '@tsuzuri/model'
import type { BlockDefinition, Registry } from '@tsuzuri/plugin'

export interface WordChange {
  /** Null where it is not written. */
  readonly before: string | null
  readonly after: string | null
}
export interface AttributeChange extends WordChange {
  readonly label: string
}

/** A dynamic block as people call it, and what is set for it. */
export interface ShownBlock {
  /** Its name where no plugin of the installation knows it. */
  readonly label: string
  /** What it is called on the page, where it has a name of its own there. */
  readonly caption?: WordChange
  /** What is set for it; of a changed one what is set otherwise. */
  readonly attributes: readonly AttributeChange[]
}

/** A block before and after; the same twice when nothing changed, one of them missing when it came or went. */
export const shownBlock = (
  registry: Registry,
  locale: Locale,
  before: PlacedBlock | undefined,
  after: PlacedBlock | undefined,
): ShownBlock => {
  const name = after?.name ?? before?.name ?? ''
  const definition = registry.blocks.get(name)?.definition
  const [old, fresh] = [before?.attributes ?? {}, after?.attributes ?? {}]
  const caption = { before: before?.label || null, after: after?.label || null }
  const changed = before !== undefined && after !== undefined && (before.key !== after.key || before.label !== after.label)
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter((one) => !changed || old[one] !== fresh[one])
  return {
    label: definition?.label[locale] ?? name,
    ...(caption.before === caption.after && caption.after === null ? {} : { caption }),
    attributes: names.map((one) => ({
      label: definition?.attributeWords?.[one]?.label[locale] ?? one,
      before: worded(definition, locale, one, old[one]),
      after: worded(definition, locale, one, fresh[one]),
    })),
  }
}

const worded = (definition: BlockDefinition | undefined, locale: Locale, name: string, value: string | undefined): string | null =>
  value === undefined ? null : (definition?.attributeWords?.[name]?.values?.[value]?.[locale] ?? value)
