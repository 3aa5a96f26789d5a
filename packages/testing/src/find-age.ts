import { spawnSync } from 'node:child_process'

/** The `age` command that `npm test` found, or the one on the PATH; null where there is none. */
export const findAge = (): string | null => {
  const program = process.env['AGE_PATH'] ?? 'age'
  return spawnSync(program, ['--version']).status === 0 ? program : null
}
