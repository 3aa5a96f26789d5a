import type { Issue, ValueConflict } from '@tsuzuri/model'
import { ApiError } from './api-error.ts'

/** Makes an error of a refusal. An answer that is no problem document (a proxy's page) becomes `answer.unreadable`. */
export const readProblem = async (response: Response): Promise<ApiError> => {
  const body = await objectIn(response)
  return new ApiError({
    status: response.status,
    code: textIn(body, 'code') ?? 'answer.unreadable',
    detail: textIn(body, 'detail') ?? textIn(body, 'title') ?? `The server answered ${response.status}.`,
    errors: Array.isArray(body['errors']) ? body['errors'].filter(isIssue) : [],
    current: body['current'],
    conflicts: Array.isArray(body['conflicts']) ? body['conflicts'].filter(isConflict) : [],
  })
}

const objectIn = async (response: Response): Promise<Readonly<Record<string, unknown>>> => {
  const value: unknown = await response.json().catch(() => null)
  return isObject(value) ? value : {}
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const textIn = (body: Readonly<Record<string, unknown>>, key: string): string | undefined => {
  const value = body[key]
  return typeof value === 'string' ? value : undefined
}

const isIssue = (value: unknown): value is Issue =>
  isObject(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string' && isWords(value['words'])

const isConflict = (value: unknown): value is ValueConflict =>
  isObject(value) && ['path', 'by', 'at'].every((key) => typeof value[key] === 'string') && 'yours' in value && 'theirs' in value

const isWords = (value: unknown): boolean =>
  value === undefined || (isObject(value) && typeof value['ja'] === 'string' && typeof value['en'] === 'string')
