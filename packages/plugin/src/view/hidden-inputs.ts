import type { Element } from 'hast'
import { h } from './h.ts'

/** What a form says beside what is typed. Its `intent` names what the site is to do with it; the list stands in `plugins/README.md`. */
export const hiddenInputs = (values: Readonly<Record<string, string>>): readonly Element[] =>
  Object.entries(values).map(([name, value]) => h('input', { type: 'hidden', name, value }))
