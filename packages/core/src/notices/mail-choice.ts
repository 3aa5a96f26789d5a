import { type NoticeChoice, type NoticeKind, type NoticeMail, type PortalId, usualMail } from '@tsuzuri/model'

/** How a person wants to be told: as chosen for the portal, else for all, else as usual. */
export const mailChoice = (choices: readonly NoticeChoice[], portalId: PortalId | null, kind: NoticeKind): NoticeMail => {
  const chosen = (place: PortalId | null) => choices.find((choice) => choice.portalId === place && choice.kind === kind)?.mail
  return chosen(portalId) ?? chosen(null) ?? usualMail[kind]
}
