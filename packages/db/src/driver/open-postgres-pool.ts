import pg from 'pg'

/** So many connections to PostgreSQL at most. One that breaks, idle or at work, is replaced instead of ending the process. */
export const openPostgresPool = (url: string, max: number): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
