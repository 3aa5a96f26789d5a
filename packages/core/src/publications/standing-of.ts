import type { Attestation, Publication } from '@tsuzuri/model'

/**
 * How what was said of a page stands to what is published of it. `unpublished`: there is nothing to say anything of. `never`: nobody has
 * said anything. `current`: it was said of what is published. `changed`: of an earlier version, and no important change came since.
 * `stale`: an important one did, so it is asked for again.
 */
export const standings = ['unpublished', 'never', 'current', 'changed', 'stale'] as const
export type Standing = (typeof standings)[number]

/** `since`: the publications after the one it was said of. */
export const standingOf = (
  publication: Pick<Publication, 'number'> | null,
  said: Pick<Attestation, 'number'> | null,
  since: readonly Pick<Publication, 'material'>[],
): Standing => {
  if (!publication) return 'unpublished'
  if (!said) return 'never'
  if (said.number === publication.number) return 'current'
  return since.some(({ material }) => material) ? 'stale' : 'changed'
}

/** Whether somebody is asked to say it. */
export const isAsked = (standing: Standing): boolean => standing === 'never' || standing === 'stale'
