import type { Auth } from '@tsuzuri/auth'
import type { Engine, EventBus, ReadLog, SeenLog } from '@tsuzuri/core'
import type { Config } from './config/config.ts'
import type { ActorReader } from './http/actor-reader.ts'
import type { Limits } from './http/limits.ts'
import type { PortalDirectory } from './http/portal-directory.ts'
import type { TicketBox } from './live/ticket-box.ts'
import type { RedisWire } from './nodes/open-redis-wire.ts'
import type { PageCache } from './site/page-cache.ts'
import type { Uploads } from './uploads/open-uploads.ts'

/** What the routes stand on; put together once in `start-server.ts`. */
export interface Server {
  readonly config: Config
  readonly engine: Engine
  readonly auth: Auth
  readonly actors: ActorReader
  readonly bus: EventBus
  readonly portals: PortalDirectory
  /** What was answered, as bytes, until its portal changes. */
  readonly answers: PageCache
  readonly limits: Limits
  readonly tickets: TicketBox
  readonly uploads: Uploads
  /** Who read which file. */
  readonly reads: ReadLog
  /** Who has seen what. */
  readonly seen: SeenLog
  /** How other processes are told; null: they find out by looking. */
  readonly wire: RedisWire | null
  /** The installation's secret. */
  readonly secret: string
  /** How to end each open event stream. */
  readonly streams: Set<() => void>
}
