import { type Member, type Side, sideOf } from '@tsuzuri/model'

/**
 * Who is named in a text: `@` and a member's name, blanks in it or not. Of names that begin alike the longest counts. In what is for the
 * firm only nobody else is named.
 */
export const mentionsIn = (body: string, members: readonly Member[], side: Side | null): readonly string[] => {
  const text = bare(body)
  const named = members
    .filter(({ name, role }) => bare(name) !== '' && (side === null || sideOf(role) === side))
    .map(({ userId, name }) => ({ userId, call: `@${bare(name)}` }))
    .toSorted((one, other) => other.call.length - one.call.length)
  const found = new Set<string>()
  let rest = text
  for (const call of new Set(named.map((each) => each.call))) {
    if (!rest.includes(call)) continue
    // Two of one name are both meant.
    for (const each of named) if (each.call === call) found.add(each.userId)
    rest = rest.replaceAll(call, '\0')
  }
  return [...found]
}

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
