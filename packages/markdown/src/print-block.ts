import type { Attributes } from '@tsuzuri/document'

/** A block's name as its plugin can have declared it. */
export const isBlockName = (name: string): boolean => /^[A-Za-z](?:[A-Za-z0-9_-]*[A-Za-z0-9])?$/.test(name)

/** The block on its line, in the one form that is ours: `::name[label]{key="value" count=20}`. */
export const printBlock = (attrs: Attributes): string => {
  const { name, label, attributes } = attrs
  const pairs = typeof attributes === 'object' && attributes !== null ? Object.entries(attributes) : []
  const written = pairs.map(([key, value]) => printAttribute(key, value)).join(' ')
  return `::${String(name)}${label ? `[${String(label)}]` : ''}${written ? `{${written}}` : ''}`
}

const printAttribute = (key: string, value: string): string => {
  if (value === '') return key
  if (/^\d+$/.test(value)) return `${key}=${value}`
  return `${key}="${value.replace(/&(?=[#\w])|["\n\r]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`)}"`
}
