import type { jaBroadcasts } from './ja-broadcasts.ts'

/** One message of the firm to many portals. */
export const enBroadcasts: Readonly<Record<keyof typeof jaBroadcasts, string>> = {
  'broadcasts.title': 'Messages to many',
  'broadcasts.lead': 'Send one message to several portals at once. Each answer comes back in the contact table of its own portal.',
  'broadcasts.new': '+ Message to many',
  'broadcasts.empty': 'Nothing has been sent yet. What you send by “+ Message to many” stands here.',
  'broadcasts.sentAt': 'Sent',
  'broadcasts.sentBy': 'Sent by',
  'broadcasts.subject': 'Subject',
  'broadcasts.write': 'Write to many portals',
  'broadcasts.to': 'Portals it goes to',
  'broadcasts.all': 'Choose all',
  'broadcasts.none': 'Choose none',
  'broadcasts.toHelp': 'It is written into the contact table of each of them. Clients do not see that it went to others as well.',
  'broadcasts.send': 'Send',
  'broadcasts.sent': 'It has been sent, and stands below for each portal as it arrives.',
  'broadcasts.parts': 'Where it has arrived ({arrived} of {all})',
  'broadcasts.portal': 'Portal',
  'broadcasts.record': 'Contact',
  'broadcasts.state': 'State',
  'broadcasts.ball': 'Ball',
  'broadcasts.coming': 'On its way',
  'broadcasts.refused': 'Has not arrived',
  'broadcasts.gone': 'It has been removed',
  'broadcasts.refusedWhy':
    'It has not arrived, for instance since its sender may no longer write there. Open the portal and write it there, if it is needed.',
  'broadcasts.nowhere': 'There is no portal you could send to.',
  'error.broadcast-no-portals': 'Choose the portals it goes to.',
  'error.broadcast-missing': 'There is no such message.',
  'error.broadcast-not-possible': 'Such rows are written in one portal at a time.',
  'error.broadcast-fields-unfit': 'Some of these fields cannot be sent to many portals.',
}
