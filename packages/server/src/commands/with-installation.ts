import { openScope, type Scope } from '@tsuzuri/core'
import { personReadingSchema, type Role, roles, roleSchema, systemActor } from '@tsuzuri/model'
import { z } from 'zod'
import type { Config } from '../config/config.ts'
import { readConfig } from '../config/read-config.ts'
import { type Installation, openInstallation } from '../installation.ts'
import { commandErrors } from './command-errors.ts'
import type { Terminal } from './terminal.ts'

/** Opens the installation for as long as the work takes. A server that runs sees what was written within a second. */
export const withInstallation = async <Answer>(
  { env, cwd }: Terminal,
  work: (installation: Installation, config: Config) => Promise<Answer>,
): Promise<Answer> => {
  const config = readConfig(env, cwd)
  const installation = await openInstallation(config)
  try {
    return await work(installation, config)
  } finally {
    await installation.close()
  }
}

/** A portal as the system sees it. Throws `portal.missing`. */
export const scopeOfPortal = ({ engine }: Installation, slug: string): Promise<Scope> => openScope(engine, systemActor, slug)

/** Throws `command.wrong-use` for what is no e-mail address. */
export const parseEmail = (text: string): string => {
  const email = z.email().max(254).safeParse(text)
  if (!email.success) throw commandErrors.wrongUse(`\`${text}\` is no e-mail address.`)
  return email.data
}

/** Throws `command.wrong-use` for what is not written in kana. */
export const parseReading = (text: string): string => {
  const reading = personReadingSchema.safeParse(text)
  if (!reading.success) throw commandErrors.wrongUse(`--reading is \`${text}\`; write it in hiragana or katakana.`)
  return reading.data
}

/** Throws `command.wrong-use` for what is no role. */
export const parseRole = (text: string): Role => {
  const role = roleSchema.safeParse(text)
  if (!role.success) throw commandErrors.wrongUse(`--role is \`${text}\`; expected one of ${roles.join(', ')}.`)
  return role.data
}
