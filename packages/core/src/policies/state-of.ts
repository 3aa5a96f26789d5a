import type { Subject } from './policy.ts'

/** Whether a thing is in use or in the trash, as the policy asks. */
export const stateOf = ({ trashedAt }: { readonly trashedAt: Date | null }): Subject['state'] => (trashedAt ? 'trashed' : 'live')
