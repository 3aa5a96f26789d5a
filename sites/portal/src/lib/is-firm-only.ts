import type { FieldInfo } from '@tsuzuri/client'
import { sideOf } from '@tsuzuri/model'

/** Whether a field is read by the firm's people alone (社内限り). */
export const isFirmOnly = ({ readers }: Pick<FieldInfo, 'readers'>): boolean =>
  readers !== undefined && readers.every((role) => sideOf(role) === 'firm')
