import { asSent } from './as-sent.ts'
import type { RequestContext } from './env.ts'

interface Head {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

/**
 * An entity as an answer: JSON. Who asks within this process while another request is answered (`inside`) is handed the entity
 * as it would read it, without the way over a text and its bytes; nothing but `json()` and `text()` reads such an answer.
 */
export const entityResponse = (context: RequestContext, entity: unknown, head: Head): Response => {
  const inside = context.env?.inside
  if (!inside) return new Response(JSON.stringify(entity), head)
  return Object.defineProperties(new Response(null, head), {
    json: { value: async () => asSent(entity, inside.hold) },
    text: { value: async () => JSON.stringify(entity) },
  })
}
