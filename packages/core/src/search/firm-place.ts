import { type PortalId, portalIdSchema } from '@tsuzuri/model'

/** Where search keeps the firm's administrators, who are members of no portal: a place like a portal, which nobody opens. */
export const firmPlace: PortalId = portalIdSchema.parse('00000000-0000-7000-8000-000000000000')
