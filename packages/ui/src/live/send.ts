import { refusalWords } from './refusal-words.ts'
import { language, words } from './words.ts'

export interface Problem {
  readonly message: string
  /** Flaws by the path of the value, as in `fields.body`. */
  readonly flaws: ReadonlyMap<string, string>
}
export type Sent =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: Problem }

/** Posts JSON to the API. Never throws: what went wrong comes back in words a person can act on. `version`: of the entity it is meant for. */
export const send = async (path: string, body: unknown, version?: string): Promise<Sent> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': document.documentElement.lang || 'ja',
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      body: JSON.stringify(body),
    })
    const answer = objectOf(await response.text())
    return response.ok ? { ok: true, body: answer } : { ok: false, problem: problemOf(response.status, answer) }
  } catch {
    return { ok: false, problem: { message: words('unreachable'), flaws: new Map() } }
  }
}

/** A problem document (RFC 9457) in words, with its flaws by path: our own words where the code or the status has some, else the server's. */
export const problemOf = (status: number, answer: Readonly<Record<string, unknown>>): Problem => {
  if (status === 401) return { message: words('signed-out'), flaws: new Map() }
  const errors = Array.isArray(answer['errors']) ? answer['errors'].map((error: unknown) => recordOf(error)) : []
  const flaws = new Map(errors.map((error) => [textOf(error['path']).replace(/^body\./, ''), flawOf(error)]))
  const told = refusalWords(textOf(answer['code']), status)
  if (told !== null) return { message: told, flaws }
  const detail = textOf(answer['detail']) || textOf(answer['title'])
  return { message: [words('refused'), detail].filter((part) => part !== '').join(' '), flaws }
}

/** The JSON object a text says; an empty one where it says none. */
export const objectOf = (text: string): Readonly<Record<string, unknown>> => {
  try {
    return recordOf(JSON.parse(text))
  } catch {
    return {}
  }
}

/** A flaw in the language of the page; what only programs are told is left out. */
const flawOf = ({ words: told }: Readonly<Record<string, unknown>>): string => textOf(recordOf(told)[language()]) || words('unfit')

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {})
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
