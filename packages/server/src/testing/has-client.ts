import { spawnSync } from 'node:child_process'

/** Whether a program of somebody else's is on this machine; where it is not, `npm test` says how to get it. */
export const hasClient = (name: string): boolean => spawnSync('which', [name]).status === 0
