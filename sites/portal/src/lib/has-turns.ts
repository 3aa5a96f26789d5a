import type { CollectionInfo } from '@tsuzuri/client'

/** Whether anybody is ever waited for: where nobody is, a time that is past is nothing late and an open end nothing missing. */
export const hasTurns = ({ states }: Pick<CollectionInfo, 'states'>): boolean => Object.values(states).some(({ ball }) => ball !== null)
