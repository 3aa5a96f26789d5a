import type { sqliteKit } from './sqlite-kit.ts'

/**
 * Column and table makers of one dialect. Tables are defined once, over a kit: `(kit: Kit) => kit.table('pages', …)`.
 * What a column holds in JavaScript is the same on both: string, number, boolean, Date, JSON or Uint8Array.
 */
export type Kit = typeof sqliteKit
