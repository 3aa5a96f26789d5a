import type { Dialect } from '@tsuzuri/testing'

/** Does what several processes do: at once where several serve an installation; one after another on SQLite, where in one thread each would wait for the other's lock. */
export const atOnce = async (dialect: Dialect, works: readonly (() => Promise<unknown>)[]): Promise<void> => {
  if (dialect === 'postgres') await Promise.all(works.map((work) => work()))
  else for (const work of works) await work()
}
