import type { Localized } from '@tsuzuri/model'
import type { CellReading } from './read-cell.ts'
import { halfWidth } from './half-width.ts'

/** One of the choices, by its word in either language or by how it is stored. */
export const readChoice = (text: string, choices: Readonly<Record<string, Localized>>): CellReading => {
  const wanted = same(text)
  const found = Object.entries(choices).filter(([name, { ja, en }]) => [name, ja, en].map(same).includes(wanted))
  const exact = found.find(([name]) => same(name) === wanted)
  const [only] = exact ? [exact] : found
  if (only && (exact || found.length === 1)) return { value: only[0] }
  const listed = Object.entries(choices).slice(0, mostListed)
  const more = Object.keys(choices).length > mostListed ? '…' : ''
  return {
    flaw: {
      ja: `選べるのは ${listed.map(([, { ja }]) => ja).join('、')}${more} です。`,
      en: `It is one of ${listed.map(([, { en }]) => en).join(', ')}${more}.`,
    },
  }
}

const mostListed = 20

const same = (text: string): string => halfWidth(text).toLowerCase()
