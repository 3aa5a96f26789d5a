type Row = Readonly<Record<string, unknown>>

const part = /^(?<name>[a-z]+) (?:(?<operator>=|<|>=) (?<value>"(?:[^"\\]|\\.)*"|\d+)|IN \[(?<list>(?:"(?:[^"\\]|\\.)*"(?:, )?)*)\])$/
const text = /"((?:[^"\\]|\\.)*)"/g

const unquote = (value: string): string | number => (value.startsWith('"') ? value.slice(1, -1).replaceAll(/\\(.)/g, '$1') : Number(value))

/** Makes the test of a filter, of the forms that are known here and over the attributes that may be filtered by. Null: it is none. */
export const matchFilter = (filter: string, allowed: readonly string[]): ((row: Row) => boolean) | null => {
  const tests: ((row: Row) => boolean)[] = []
  for (const piece of splitAnd(filter)) {
    const found = part.exec(piece)?.groups
    const name = found?.['name']
    if (!found || name === undefined || !allowed.includes(name)) return null
    const { operator, value = '', list } = found
    const values = list === undefined ? [unquote(value)] : [...list.matchAll(text)].map(([quoted]) => unquote(quoted))
    if (operator === '<') tests.push((row) => Number(row[name]) < Number(values[0]))
    else if (operator === '>=') tests.push((row) => Number(row[name]) >= Number(values[0]))
    else tests.push((row) => values.some((each) => each === row[name]))
  }
  return (row) => tests.every((each) => each(row))
}

/** At each AND that stands in no quotes. */
const splitAnd = (filter: string): readonly string[] => {
  const pieces: string[] = ['']
  for (const [token] of filter.matchAll(/"(?:[^"\\]|\\.)*"| AND |[^"]/g)) {
    if (token === ' AND ') pieces.push('')
    else pieces.push((pieces.pop() ?? '') + token)
  }
  return pieces
}
