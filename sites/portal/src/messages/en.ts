import { roleNames } from '@tsuzuri/model'
import { enBroadcasts } from './en-broadcasts.ts'
import { enComments } from './en-comments.ts'
import { enCoverage } from './en-coverage.ts'
import { enErrors } from './en-errors.ts'
import { enFiles } from './en-files.ts'
import { enHistory } from './en-history.ts'
import { enImports } from './en-imports.ts'
import { enKeeping } from './en-keeping.ts'
import { enLists } from './en-lists.ts'
import { enNotices } from './en-notices.ts'
import { enPeople } from './en-people.ts'
import { enPlans } from './en-plans.ts'
import { enPublication } from './en-publication.ts'
import { enRecords } from './en-records.ts'
import { enReports } from './en-reports.ts'
import { enValues } from './en-values.ts'
import { enSearch } from './en-search.ts'
import { enUnread } from './en-unread.ts'
import { enWork } from './en-work.ts'
import type { ja } from './ja.ts'

/** Every word of the site in English. */
export const en: Readonly<Record<keyof typeof ja, string>> = {
  'app.name': 'Tsuzuri',
  'list.comma': ', ',
  'list.filter': 'Filter',
  'list.emptyNew': 'Nothing yet. Press “+ {one}” above, and it stands here.',
  'list.empty': 'Nothing to list here yet.',
  'list.first': 'Back to the first',
  'list.notFound': 'Nothing fits these conditions.',
  'list.created': 'Created',

  'action.save': 'Save',
  'action.cancel': 'Cancel',
  'action.copy': 'Copy',
  'action.copied': 'Copied',
  'action.close': 'Close',
  'action.undo': 'Undo',
  'action.more': 'Show more',
  'table.actions': 'Actions',
  'field.required': 'required',
  'field.none': '(none)',

  'nav.skip': 'Skip to content',
  'nav.drawer': 'Open or close the list of pages',
  'nav.pages': 'Pages',
  'nav.below': 'Pages below “{title}”',
  'nav.switch': 'Switch portal',
  'nav.desk': 'Desk',
  'nav.ball': 'My turn',
  'nav.contacts': 'Contacts',
  'nav.requests': 'Requests',
  'nav.processing': 'Processing log',
  'nav.files': 'Shared drive',
  'nav.members': 'Members',
  'nav.trash': 'Trash',

  'person.name': 'Name',
  'person.reading': 'Reading (furigana)',
  'person.readingHelp': 'In hiragana or katakana (optional). The name is then found by it, too.',
  'person.email': 'E-mail address',
  'person.password': 'Password',

  'signIn.title': 'Sign in',
  'signIn.lead': 'Welcome to your HR and payroll portal.',
  'signIn.do': 'Sign in',
  'signIn.help': 'Accounts are by invitation.',
  'signIn.forgot':
    'Forgot your password? Ask the approver of your company, or your contact person at our firm, for a password link. People of the firm ask an administrator.',
  'signIn.again': 'The password has been set. Sign in with the new one.',

  'secondFactor.title': 'Two-factor sign-in',
  'secondFactor.lead': 'Enter the six-digit code from your authenticator app.',
  'secondFactor.code': 'Code',
  'secondFactor.help': 'Without your app, you can enter a backup code.',
  'secondFactor.do': 'Confirm',
  'secondFactor.back': 'Back to sign-in',

  'invite.title': 'Invitation to “{portal}”',
  'invite.lead': 'You are invited as {role}. Check your name and choose a password.',
  'password.help': '12 characters or more, used nowhere else.',
  'password.title': 'A new password',
  'password.lead': 'Choose a new password for {name}. All devices are signed out by it; two-step sign-in stays as it is.',
  'password.over': 'This password link cannot be used',
  'password.do': 'Set the password',
  'invite.over': 'This invitation cannot be used',
  'invite.do': 'Join',

  'desk.title': 'Desk',
  'desk.mine': 'My turn',
  'desk.ours': 'Firm’s turn (everyone)',
  'desk.theirs': 'Clients’ turn',
  'desk.whose': 'Whose turn',
  'desk.turn.mine': 'Mine (I can move it on)',
  'desk.turn.nobody': 'Firm, nobody assigned to go on',
  'desk.turn.firm': 'Firm (everyone)',
  'desk.turn.client': 'Client',
  'desk.turn.all': 'All',
  'desk.everyPortal': 'Every portal',
  'desk.onlyLate': 'Late only',
  'desk.noneSuch': 'Nothing fits this choice.',
  'desk.showAll': 'Show all',
  'waiting.mine': 'Mine',
  'waiting.side': '{side} (everyone)',
  'waiting.mineHelp': 'What you can bring on: what you are assigned to, and what nobody of your side ({side}) is assigned to who could.',
  'waiting.sideHelp': 'Everything that waits for this side: {side}.',
  'desk.late': 'Late',
  'desk.newFiles': 'New files',
  'desk.waiting': 'Waiting now',
  'desk.waitingEmpty': 'Nothing is waiting. Requests and contacts appear here when it is your turn.',
  'desk.since': 'Waiting',
  'desk.portal': 'Portal',
  'desk.portals': 'Portals',
  'desk.portalsEmpty': 'You belong to no portal yet. Portals appear here once you are invited.',
  'desk.files': 'Files placed lately',
  'desk.filesEmpty': 'No new files. Files placed on a shared drive appear here.',

  'ball.firm': 'Firm’s turn',
  'ball.client': 'Client’s turn',
  'ball.none': 'Nobody’s turn',
  'side.firm': 'Firm',
  'side.client': 'Client',

  'role.firm-admin': roleNames['firm-admin'].en,
  'role.director': roleNames.director.en,
  'role.member': roleNames.member.en,
  'role.client-admin': roleNames['client-admin'].en,
  'role.client-staff': roleNames['client-staff'].en,
  'role.client-viewer': roleNames['client-viewer'].en,
  'roleHelp.firm-admin': 'manages every portal',
  'roleHelp.director': 'takes in, assigns and checks requests',
  'roleHelp.member': 'does the work',
  'roleHelp.client-admin': 'confirms pages, accepts results, manages members',
  'roleHelp.client-staff': 'edits, files, requests and contacts',
  'roleHelp.client-viewer': 'reads',

  'page.place': 'Place of the page',
  'page.version': 'Version {number}',
  'page.contents': 'Contents',
  'page.empty': 'Nothing has been written on this page yet.',
  'page.emptyEdit': 'Nothing has been written on this page yet. Press [Edit] to begin.',
  'page.menu': 'Page actions',
  'page.new': 'New page below',
  'page.create': 'Create',
  'page.change': 'Rename or move',
  'page.trash': 'Move to trash',
  'page.trashed': 'The page is in the trash.',
  'page.title': 'Title',
  'page.slug': 'Address',
  'page.slugHelp': 'The former address goes on leading here.',
  'page.type': 'Page type',
  'page.parent': 'Place',
  'page.top': '(top)',

  'edit.do': 'Edit',
  'edit.done': 'Done',
  'edit.opening': 'Opening the editor…',
  'edit.failed': 'The editor could not be opened. Check your connection and try again.',
  'edit.people': 'People editing',

  'kind.all': 'All',
  'kind.page': 'Pages',
  'kind.record': 'Contacts, requests, …',
  'kind.file': 'Files',
  'kind.member': 'Members',
  'kind.contacts': 'Contacts',
  'kind.requests': 'Requests',
  'kind.schedule': 'Schedule',
  'kind.processing': 'Processing log',
  'kind.reports': 'Reports',

  'trash.empty': 'The trash is empty. Pages moved here can be restored.',
  'trash.place': 'Former place',
  'trash.at': 'Moved',
  'trash.restore': 'Restore',
  'trash.restoreOf': 'Restore “{title}”',

  'missing.title': 'Page not found',
  'missing.lead': 'It may have moved, been removed, or you may not be allowed to see it.',
  'missing.back': 'To the first page',
  'broken.title': 'This could not be shown',
  'broken.lead': 'Something went wrong on the server. What was saved is not lost. Please wait a moment and try again.',
  'broken.again': 'Try again',

  ...enPeople,
  ...enPlans,
  ...enReports,
  ...enPublication,
  ...enCoverage,
  ...enRecords,
  ...enImports,
  ...enLists,
  ...enBroadcasts,
  ...enComments,
  ...enValues,
  ...enWork,
  ...enKeeping,
  ...enNotices,
  ...enUnread,
  ...enFiles,
  ...enHistory,
  ...enSearch,
  ...enErrors,
}
