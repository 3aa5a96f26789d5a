import type { Database } from 'better-sqlite3'

/** Which of a few documents hold all of these characters, by their folded texts. */
export type HoldCharacters = (ids: readonly number[], characters: readonly string[]) => readonly number[]

/** Makes that function. By its index a character is the beginning of every pair, whose lists together are longer than any. */
export const createHoldCharacters = (db: Database): HoldCharacters => {
  const holding = db
    .prepare<{ ids: string; characters: string }, number>(
      `SELECT j.value FROM json_each(@ids) j JOIN search_doc d ON d.id = j.value
       WHERE NOT EXISTS (
         SELECT 1 FROM json_each(@characters) c WHERE instr(coalesce(d.folded_body, d.body), c.value) = 0
           AND instr(coalesce(d.folded_title, d.title), c.value) = 0 AND instr(d.reading, c.value) = 0
       ) ORDER BY j.key`,
    )
    .pluck()
  return (ids, characters) => holding.all({ ids: JSON.stringify(ids), characters: JSON.stringify(characters) })
}
