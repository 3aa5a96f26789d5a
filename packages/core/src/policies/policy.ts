import { clientRoles, firmRoles, type Role, roles, writingRoles } from '@tsuzuri/model'
import type { CollectionDefinition, PageTypeDefinition, TransitionDefinition } from '@tsuzuri/plugin'

/** What an action is done to, as far as the decision depends on it. */
export interface Subject {
  /** `frozen`: it stands as it was accepted. */
  readonly state: 'live' | 'trashed' | 'frozen'
  readonly pageType?: PageTypeDefinition | undefined
  /** Clients read of the page what was published. */
  readonly isPublished?: boolean | undefined
  readonly collection?: CollectionDefinition | undefined
  /** The change of a record's state that is asked for. */
  readonly transition?: TransitionDefinition | undefined
  /** The role that is given away by an invitation or a change of a member, or that of whoever's password or reading is set. */
  readonly grants?: Role | undefined
}

interface Rule {
  readonly who: readonly Role[] | ((subject: Subject) => readonly Role[])
  readonly in: readonly Subject['state'][]
}

const admins: readonly Role[] = ['firm-admin']
const leads: readonly Role[] = ['firm-admin', 'director']
const writers = ({ pageType }: Subject): readonly Role[] => pageType?.writers ?? firmRoles
const keepers = (subject: Subject): readonly Role[] => writers(subject).filter((role) => role !== 'client-staff')
/** Where nothing is published the page as it is typed is the page. */
const draftReaders = (subject: Subject): readonly Role[] =>
  subject.isPublished ? roles.filter((role) => firmRoles.includes(role) || subject.pageType?.writers.includes(role)) : roles
const granters = ({ grants }: Subject): readonly Role[] =>
  grants && clientRoles.includes(grants) ? [...leads, 'client-admin'] : grants === 'firm-admin' ? admins : leads
const right =
  (name: keyof CollectionDefinition['rights']) =>
  ({ collection }: Subject): readonly Role[] =>
    collection?.rights[name] ?? []

/** Who may do what, to a thing in which state. The one place where rights are decided. */
export const policy = {
  'portal.read': { who: roles, in: ['live'] },
  'portal.change': { who: leads, in: ['live'] },
  // Both sides know when nobody works.
  'portal.close-days': { who: [...leads, 'client-admin'], in: ['live'] },
  'portal.create': { who: admins, in: ['live'] },
  'firm-admin.list': { who: admins, in: ['live'] },
  'firm-admin.put': { who: admins, in: ['live'] },
  'firm-admin.remove': { who: admins, in: ['live'] },
  'member.list': { who: roles, in: ['live'] },
  'member.grant': { who: granters, in: ['live'] },
  'member.set-reading': { who: granters, in: ['live'] },
  // A link that opens the account is given by whoever could give the role itself.
  'password.reset': { who: granters, in: ['live'] },
  'invitation.list': { who: [...leads, 'client-admin'], in: ['live'] },
  'key.list': { who: admins, in: ['live'] },
  'key.create': { who: admins, in: ['live'] },
  'key.revoke': { who: admins, in: ['live'] },
  'audit.read': { who: [...leads, 'client-admin'], in: ['live'] },
  'desk.read': { who: firmRoles, in: ['live'] },
  'broadcast.send': { who: firmRoles, in: ['live'] },
  'broadcast.read': { who: firmRoles, in: ['live'] },
  'page.read': { who: roles, in: ['live'] },
  'page.read-draft': { who: draftReaders, in: ['live'] },
  'page.read-trashed': { who: keepers, in: ['trashed'] },
  'page.create': { who: writers, in: ['live'] },
  'page.edit': { who: writers, in: ['live'] },
  'page.move': { who: writers, in: ['live'] },
  'page.comment': { who: writingRoles, in: ['live', 'frozen'] },
  'page.publish': { who: firmRoles, in: ['live'] },
  'page.confirm': { who: ['client-admin'], in: ['live', 'frozen'] },
  'page.acknowledge': { who: roles, in: ['live', 'frozen'] },
  'page.list-readers': { who: [...firmRoles, 'client-admin'], in: ['live', 'frozen'] },
  'page.remind': { who: [...firmRoles, 'client-admin'], in: ['live', 'frozen'] },
  'page.trash': { who: keepers, in: ['live'] },
  'page.restore': { who: keepers, in: ['trashed'] },
  'record.read': { who: right('read'), in: ['live'] },
  'record.create': { who: right('create'), in: ['live'] },
  'record.update': { who: right('update'), in: ['live'] },
  'record.transition': { who: ({ transition }: Subject) => transition?.who ?? [], in: ['live'] },
  'record.comment': { who: right('comment'), in: ['live'] },
  'record.trash': { who: right('trash'), in: ['live'] },
  'record.restore': { who: right('trash'), in: ['trashed'] },
  // Views of lists under a name: sharing them, and putting away those of others.
  'list-view.share': { who: [...firmRoles, 'client-admin'], in: ['live'] },
  'list-view.keep': { who: leads, in: ['live'] },
  'file.read': { who: roles, in: ['live'] },
  'file.place': { who: writingRoles, in: ['live'] },
  'file.move': { who: writingRoles, in: ['live'] },
  'file.trash': { who: writingRoles, in: ['live'] },
  'file.restore': { who: writingRoles, in: ['trashed'] },
  'escalation.read': { who: firmRoles, in: ['live'] },
  'escalation.manage': { who: leads, in: ['live'] },
  'file.purge': { who: [...leads, 'client-admin'], in: ['trashed'] },
  'plan.follow': { who: firmRoles, in: ['live'] },
  'drive.limit': { who: admins, in: ['live'] },
  'drive.erase': { who: admins, in: ['live'] },
  'drive.read-erasure': { who: [...leads, 'client-admin'], in: ['live'] },
  'coverage.read': { who: roles, in: ['live'] },
  'search.read': { who: roles, in: ['live'] },
} as const satisfies Readonly<Record<string, Rule>>

export type Action = keyof typeof policy

/** `denied` when the role may never do it, `wrong-state` when only the thing's state stands against it. Pure. */
export const decide = (action: Action, role: Role, subject: Subject = { state: 'live' }): 'allowed' | 'denied' | 'wrong-state' => {
  const rule: Rule = policy[action]
  const who = typeof rule.who === 'function' ? rule.who(subject) : rule.who
  if (!who.includes(role)) return 'denied'
  return rule.in.includes(subject.state) ? 'allowed' : 'wrong-state'
}
