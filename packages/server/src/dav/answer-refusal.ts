import type { ServerResponse } from 'node:http'
import { TsuzuriError } from '@tsuzuri/model'
import { problemOf } from '../http/problem.ts'
import { davStatus } from './dav-status.ts'

interface Refusal {
  readonly status: number
  /** What the WebDAV library says of it. */
  readonly message: string
  readonly error: unknown
}

/** Answers what was refused, in the form of all our refusals. Nothing is said of what broke but the request's id. */
export const answerRefusal = (response: ServerResponse, { status, message, error }: Refusal): void => {
  if (response.headersSent || response.destroyed) return void response.destroy()
  if (status < 400) return void response.writeHead(status).end()
  const problem =
    error instanceof TsuzuriError
      ? { ...problemOf(error), status: davStatus(error) }
      : {
          type: `/problems/dav-${status}`,
          title: titles[status] ?? 'Refused',
          status,
          code: `dav-${status}`,
          detail: status < 500 ? message : 'Something broke here.',
        }
  response.writeHead(problem.status, { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(problem))
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not possible here',
  409: 'Its folder is missing',
  412: 'A condition does not hold',
  415: 'Not understood',
  423: 'Locked',
  502: 'Somewhere else',
}
