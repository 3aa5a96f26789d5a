import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Env } from './env.ts'

export type Router = OpenAPIHono<Env>
