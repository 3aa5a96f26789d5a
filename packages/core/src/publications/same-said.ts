import { isDeepStrictEqual } from 'node:util'
import type { ReadBody } from '../blocks/read-body.ts'
import { sameValue } from '../same-value.ts'

type Said = Pick<ReadBody, 'content' | 'fields'>

/** Whether two versions of a page say the same. */
export const sameSaid = (one: Said, other: Said): boolean =>
  sameValue(one.fields, other.fields) && isDeepStrictEqual(one.content, other.content)
