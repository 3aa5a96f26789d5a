import type { Role } from '@tsuzuri/model'

/** What an API key is called that nobody named: its role and the day it was made, as the audit trail will tell it. */
export const usualKeyName = (role: Role, now: Date): string => `${role} ${now.toISOString().slice(0, 10)}`
