import { fileURLToPath } from 'node:url'

/** The clone's root without a slash at its end, or where TSUZURI_ROOT says that the built product is. */
export const place = process.env['TSUZURI_ROOT'] ?? fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
