import { join } from 'node:path'

/** The folders within a watched one that are ours: for what is being taken, was taken, and could not be. */
export const watchPlaces = (folder: string) => ({
  taking: join(folder, '.taking'),
  done: join(folder, 'done'),
  failed: join(folder, 'failed'),
})
