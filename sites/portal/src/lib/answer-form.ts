import { ApiError } from '@tsuzuri/client'

export interface FormAnswer {
  /** Where to go on to, when the form was carried out. */
  readonly to?: string
  readonly error?: ApiError
  /** What was typed into a form that was refused; undefined for what did not stand in it. */
  readonly typed?: Typed
}
export type Typed = (name: string) => string | undefined
type Handler = (form: Form) => Promise<string>

/** The fields of a sent form, as texts. */
export interface Form {
  /** Without blanks around it. */
  readonly text: (name: string) => string
  /** As it was typed: a password may begin with a blank. */
  readonly secret: (name: string) => string
  /** Of boxes that share a name, those that were ticked. */
  readonly all: (name: string) => readonly string[]
  readonly files: (name: string) => readonly File[]
  readonly has: (name: string) => boolean
}

/**
 * Carries out a form sent to a page itself: its field `intent` names the handler, which answers the address to go on to.
 * A refusal of the API comes back to be shown on the page with what was typed. Null when no form was sent.
 */
export const answerForm = async (request: Request, handlers: Readonly<Record<string, Handler>>): Promise<FormAnswer | null> => {
  if (request.method !== 'POST') return null
  const data = await request.formData().catch(noForm)
  if (data === null) return null
  const secret = (name: string): string => {
    const value = data.get(name)
    // A form sends line ends as CRLF; ours are LF, else every saved text would count as changed.
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
  }
  const text = (name: string): string => secret(name).trim()
  const all = (name: string): readonly string[] =>
    data.getAll(name).flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []))
  const files = (name: string): readonly File[] =>
    data.getAll(name).flatMap((value) => (value instanceof File && value.name !== '' ? [value] : []))
  const intent = text('intent')
  const handler = Object.hasOwn(handlers, intent) ? handlers[intent] : undefined
  if (handler === undefined) return null
  const has = (name: string): boolean => data.has(name)
  try {
    return { to: await handler({ text, secret, all, files, has }) }
  } catch (error) {
    if (error instanceof ApiError) return { error, typed: (name) => (has(name) ? secret(name) : undefined) }
    throw error
  }
}

/** A body that is no form, or a broken one, asks for nothing. */
const noForm = (error: unknown): null => {
  if (error instanceof TypeError) return null
  throw error
}
