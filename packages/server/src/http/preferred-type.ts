import { accepts } from 'hono/accepts'
import type { RequestContext } from './env.ts'

/** Which of the media types the asker wishes for most, by the weights in `Accept`; the first where nothing tells. */
export const preferredType = <Type extends string>(context: RequestContext, types: readonly [Type, ...Type[]]): Type => {
  const wished = accepts(context, { header: 'Accept', supports: [...types], default: types[0] })
  return types.find((type) => type === wished) ?? types[0]
}
