import { z } from 'zod'

/** The six roles, strongest first. What each may do stands in `core/src/policies`. */
export const roles = ['firm-admin', 'director', 'member', 'client-admin', 'client-staff', 'client-viewer'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export const sides = ['firm', 'client'] as const
export const sideSchema = z.enum(sides)
export type Side = z.infer<typeof sideSchema>

/** The side a role stands on. */
export const sideOf = (role: Role): Side => (role.startsWith('client-') ? 'client' : 'firm')

export const firmRoles: readonly Role[] = roles.filter((role) => sideOf(role) === 'firm')
export const clientRoles: readonly Role[] = roles.filter((role) => sideOf(role) === 'client')
/** All but the client's viewers, who only read. */
export const writingRoles: readonly Role[] = roles.filter((role) => role !== 'client-viewer')
