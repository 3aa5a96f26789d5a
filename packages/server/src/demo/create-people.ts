import type { Auth } from '@tsuzuri/auth'
import type { UserId } from '@tsuzuri/model'
import type { DemoPerson, PersonKey } from './demo-story.ts'

/** Makes the accounts that are missing. Passwords are hashed side by side. */
export const createPeople = async (auth: Auth, people: readonly DemoPerson[]): Promise<ReadonlyMap<PersonKey, UserId>> =>
  new Map(await Promise.all(people.map(async (person) => [person.key, await createPerson(auth, person)] as const)))

const createPerson = async (auth: Auth, { email, name, reading, password }: DemoPerson): Promise<UserId> =>
  (await auth.personByEmail(email)) ?? auth.createPerson({ email, name, reading, password })
