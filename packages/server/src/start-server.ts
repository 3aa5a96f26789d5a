import type { Server as HttpServer } from 'node:http'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { createRooms, type Pacing, type Rooms } from '@tsuzuri/collab'
import {
  beginMonthReportsJob,
  catchUpPages,
  createEventBus,
  createJobRunner,
  createProjectionRunner,
  createReadLog,
  createSeenLog,
  cutDueRevisions,
  extendPlansJob,
  type Engine,
  broadcastJob,
  escalateJob,
  fileTextProjection,
  type LiveDocuments,
  noticeProjection,
  pruneLogs,
  ruleProjection,
  scanJobs,
  searchProjection,
} from '@tsuzuri/core'
import { openPartStore } from '@tsuzuri/files'
import { createApp } from './app.ts'
import type { Config } from './config/config.ts'
import { prepareDataFolder } from './config/prepare-data-folder.ts'
import { startErrors } from './config/start-errors.ts'
import { createActorReader } from './http/actor-reader.ts'
import { giveTime } from './http/give-time.ts'
import { createLimits } from './http/limits.ts'
import { createPortalDirectory } from './http/portal-directory.ts'
import { type Installation, type Keeping, openInstallation } from './installation.ts'
import { acceptUpgrades } from './live/accept-upgrades.ts'
import { createTicketBox } from './live/ticket-box.ts'
import { logError } from './log-error.ts'
import { mailJobs } from './mail/mail-jobs.ts'
import { openMailer } from './mail/open-mailer.ts'
import { openRedisWire, type RedisWire } from './nodes/open-redis-wire.ts'
import type { Server } from './server.ts'
import { loadSite } from './site/load-site.ts'
import { createPageCache } from './site/page-cache.ts'
import { watchFolder } from './watch/watch-folder.ts'
import { startTidying } from './start-tidying.ts'
import { openUploads } from './uploads/open-uploads.ts'

export interface RunningServer {
  /** What a person at the terminal should read: the address and, when the demo was seeded, its accounts. */
  readonly greeting: string
  readonly port: number
  readonly server: Server
  /** Takes nothing new, finishes what was accepted as far as its sender goes along, and closes the stores. */
  readonly stop: () => Promise<void>
}

/** Bytes of answers kept in memory, before compression. */
const answerBytes = 32 * 1024 * 1024
/** Bytes of an address and its headers: 10 kB of Japanese in a query are three times as long in its address. */
const longestHead = 65_536
/** How often due revisions are cut, and how often ended sessions and day-old answers kept for repeated requests are thrown away; in milliseconds. */
const housekeeping = 15_000
const sweeping = 3_600_000
/** How often removed words are made to leave the index's file, in milliseconds. */
const upkeep = 86_400_000
const answersKept = 86_400_000
/** How long a request under way may take to end when the process is to; in milliseconds. Somebody may never read on, or never send the rest. */
const patience = 5_000

/** Opens everything and listens. Throws coded errors for a wrong setting, an unwritable folder, or a taken port. */
export const startServer = async (config: Config, keeping: Keeping = {}, pacing: Pacing = {}): Promise<RunningServer> => {
  const wire = openWire(config)
  let rooms: Rooms | undefined
  const open = (engine: Engine): LiveDocuments => {
    rooms = createRooms(engine, (error) => logError(error, { where: 'collab' }), wire, pacing)
    return rooms.documents
  }
  const installation = await openInstallation(config, open, keeping)
  if (!rooms) throw startErrors.incomplete()
  const { engine, auth } = installation
  const bus = createEventBus(engine.store)
  engine.store.onCommit(() => wire?.send('events', new Uint8Array()))
  wire?.listen('events', { message: bus.look, ready: bus.look, lost: () => {} })
  // What another process wrote (the command line) makes stale here too what is kept.
  const portals = createPortalDirectory(engine.store)
  bus.subscribe(null, (event) => {
    engine.views.sources.observe([event])
    portals.observe(event)
    if (event.type === 'drive.erased' && event.portalId) engine.blobs.forget(event.portalId)
  })
  await catchUpPages(engine, logError)
  const runner = createProjectionRunner(
    engine,
    [
      ruleProjection(engine),
      ...engine.searchIndexes.map((index) => searchProjection(engine, index)),
      fileTextProjection(engine),
      noticeProjection(engine, { mails: config.smtp !== null }),
    ],
    bus,
  )
  const secret = installationSecret(config)
  const mailer = config.smtp && openMailer({ ...config.smtp, host: new URL(config.origin).hostname })
  const sending = mailer ? mailJobs({ mailer, origin: config.origin, secret }) : []
  const jobs = createJobRunner(
    engine,
    [escalateJob, extendPlansJob, beginMonthReportsJob, broadcastJob, ...sending, ...(engine.scanner ? scanJobs(engine.scanner) : [])],
    logError,
  )
  const demo = config.demo ? await seed(installation, config) : null

  const server: Server = {
    config,
    engine,
    auth,
    bus,
    actors: createActorReader(engine, auth, bus),
    portals,
    answers: createPageCache((keeping.keep ?? 'all') === 'all' ? answerBytes : 0),
    limits: createLimits(installation.attempts),
    tickets: createTicketBox(engine.store, engine.now),
    uploads: openUploads(await openPartStore({ folder: join(config.dataFolder, 'uploads'), keys: installation.keys })),
    reads: createReadLog(engine, logError),
    seen: createSeenLog(engine, bus, logError),
    wire,
    secret,
    streams: new Set(),
  }
  const site = await loadSite(join(config.root, 'sites/portal/dist'))
  const http = giveTime(
    createAdaptorServer({ fetch: createApp(server, site).fetch, serverOptions: { maxHeaderSize: longestHead } }) as HttpServer,
  )
  const closeSockets = acceptUpgrades(http, server, rooms)
  const watches = await Promise.all(config.watch.map((watched) => watchFolder({ engine, watched, keeps: config.watchKeeps })))
  const port = await listen(http, config)
  const tidying = startTidying(engine, sweeping)
  const timers = [
    setInterval(() => void cutDueRevisions(engine, engine.now(), logError).catch(logError), housekeeping),
    // Of several processes one may have ended without having shown what was typed there.
    setInterval(() => void (engine.store.dialect === 'postgres' && catchUpPages(engine, logError).catch(logError)), housekeeping),
    setInterval(() => void auth.sweep().catch(logError), sweeping),
    setInterval(() => void server.uploads.sweep(engine.now()).catch(logError), sweeping),
    setInterval(() => void pruneLogs(engine, logError).catch(logError), sweeping),
    setInterval(() => void Promise.all(engine.searchIndexes.map((index) => index.optimize())).catch(logError), upkeep),
    setInterval(
      () => void engine.store.unit((tx) => tx.idempotency.sweep(new Date(engine.now().getTime() - answersKept))).catch(logError),
      sweeping,
    ),
  ]

  return {
    greeting: [`Tsuzuri is at ${config.originTold ? config.origin : `http://${config.host}:${port}`}`, ...(demo ?? [])].join('\n'),
    port,
    server,
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      const tidied = tidying.stop()
      const watched = Promise.all(watches.map((watch) => watch.stop()))
      for (const end of server.streams) end()
      // Else a text made to be slow would hold the end up.
      await engine.markdown.close()
      await engine.texts.close()
      const closed = new Promise<void>((resolve) => http.close(() => resolve()))
      await closeSockets()
      http.closeIdleConnections()
      const impatient = setTimeout(() => http.closeAllConnections(), patience)
      await closed
      clearTimeout(impatient)
      await tidied
      await server.reads.flush()
      await server.seen.flush()
      await watched
      await jobs.stop()
      mailer?.close()
      await runner.stop()
      await bus.stop()
      await wire?.close()
      await installation.close()
    },
  }
}

const installationSecret = ({ dataFolder, secret }: Config): string => prepareDataFolder(dataFolder, secret).secret

const openWire = ({ redisUrl, dataFolder, secret }: Config): RedisWire | null => {
  if (redisUrl === null) return null
  const report = (error: unknown): void => logError(error, { where: 'redis' })
  return openRedisWire({ url: redisUrl, secret: prepareDataFolder(dataFolder, secret).secret, report })
}

/** The demo's stories are loaded only where they are told. */
const seed = async (installation: Installation, { root }: Config) => {
  const { seedDemo } = await import('./demo/seed-demo.ts')
  return seedDemo(installation, join(root, 'packages/server/content'))
}

const listen = (http: HttpServer, { port, host }: Config): Promise<number> =>
  new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => reject(startErrors.notListening(host, port, error.code ?? error.message)))
    http.listen(port, host, () => {
      const address = http.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
