import type { Member, Localized } from '@tsuzuri/model'
import type { CellReading } from './read-cell.ts'
import { halfWidth } from './half-width.ts'

/** The members of a portal, by what a table may call them. */
export interface People {
  readonly find: (text: string) => readonly Member[]
}

export const peopleOf = (members: readonly Member[]): People => {
  const known = new Map<string, Member[]>()
  const add = (key: string, member: Member): void => {
    const list = known.get(key)
    if (!list) known.set(key, [member])
    else if (!list.includes(member)) list.push(member)
  }
  for (const member of members) for (const name of [member.userId, member.email, member.name]) add(keyOf(name), member)
  return { find: (text) => known.get(keyOf(text)) ?? [] }
}

/** A member by e-mail address, name, or id. */
export const readPerson = (text: string, people: People): CellReading => {
  const found = people.find(text)
  const [member] = found
  if (member && found.length === 1) return { value: member.userId }
  return { flaw: member ? words.several : words.none }
}

/** Blanks within a name, and the width of its letters, are no difference. */
const keyOf = (text: string): string => halfWidth(text).replaceAll(/\s+/g, '').toLowerCase()

const words: Readonly<Record<'none' | 'several', Localized>> = {
  none: { ja: 'このポータルのメンバーにいません。', en: 'There is no such member of this portal.' },
  several: {
    ja: '同じ名前のメンバーが複数います。メールアドレスで書いてください。',
    en: 'Several members have this name. Write the e-mail address.',
  },
}
