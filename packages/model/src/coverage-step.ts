/** What has to be done for a page that a portal has to have, in the order one does it in. */
export const coverageSteps = ['exists', 'written', 'fields', 'published', 'confirmed', 'read', 'owner', 'review'] as const
export type CoverageStep = (typeof coverageSteps)[number]
