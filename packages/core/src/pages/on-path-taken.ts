import { isUniqueViolation } from '@tsuzuri/db'

const attempts = 5

/**
 * Repeats a unit of work that lost the race for an address. The winner's page is then in the tree, so that the next
 * attempt gives way or says `page.path-taken`.
 */
export const onPathTaken = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts || !isUniqueViolation(error)) throw error
    }
  }
}
