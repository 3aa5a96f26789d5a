import type { BlockParts } from './read-block-parts.ts'

/** A block's name as its plugin can have declared it. */
export const isBlockName = (name: string): boolean => /^[A-Za-z](?:[A-Za-z0-9_-]*[A-Za-z0-9])?$/.test(name)

/** The block on its line, in the one form that is ours: `::name[label]{key="value" count=20}`. */
export const printBlock = ({ name, label, attributes }: BlockParts): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => printAttribute(key, value))
    .join(' ')
  return `::${name}${label === '' ? '' : `[${label}]`}${written === '' ? '' : `{${written}}`}`
}

const printAttribute = (key: string, value: string): string => {
  if (value === '') return key
  if (/^\d+$/.test(value)) return `${key}=${value}`
  return `${key}="${value.replace(/&(?=[#\w])|["\n\r]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`)}"`
}
