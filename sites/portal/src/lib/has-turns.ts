import type { CollectionInfo } from '@tsuzuri/client'

/** Whether anybody is ever waited for: where nobody is, `dueAt` is an end to the minute and no day, nothing late once it is past and nothing missing where it is open. */
export const hasTurns = ({ states }: Pick<CollectionInfo, 'states'>): boolean => Object.values(states).some(({ ball }) => ball !== null)
