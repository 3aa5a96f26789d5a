import type { OpenStore } from './open-store.ts'

/** What `work` asked of the database, statement by statement; begin and commit are not counted. For tests and measurements. */
export const countStatements = async <Answer>(
  { driver }: OpenStore,
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly statements: readonly string[] }> => {
  const statements: string[] = []
  const answer = await driver.listen((sql) => void statements.push(sql), work)
  return { answer, statements }
}
