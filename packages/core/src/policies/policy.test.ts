import { firmRoles, type Role, roles } from '@tsuzuri/model'
import type { CollectionDefinition, CollectionRights, PageTypeDefinition } from '@tsuzuri/plugin'
import { describe, expect, test } from 'vitest'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { decide, policy, type Subject } from './policy.ts'

/**
 * Every action × what it is done to × role, written out. `yes`: allowed · `no`: never, whatever the state · `state`: this
 * role might, were the thing in the other state. A page type names its writers, a collection its rights (see below).
 */
const table = `
action               done to                  state     firm-admin  director  member  client-admin  client-staff  client-viewer

portal.read          -                        live      yes         yes       yes     yes           yes           yes
portal.read          -                        trashed   state       state     state   state         state         state
portal.change        -                        live      yes         yes       no      no            no            no
portal.change        -                        trashed   state       state     no      no            no            no
portal.close-days    -                        live      yes         yes       no      yes           no            no
portal.close-days    -                        trashed   state       state     no      state         no            no
portal.create        -                        live      yes         no        no      no            no            no
portal.create        -                        trashed   state       no        no      no            no            no
firm-admin.list      -                        live      yes         no        no      no            no            no
firm-admin.list      -                        trashed   state       no        no      no            no            no
firm-admin.put       -                        live      yes         no        no      no            no            no
firm-admin.put       -                        trashed   state       no        no      no            no            no
firm-admin.remove    -                        live      yes         no        no      no            no            no
firm-admin.remove    -                        trashed   state       no        no      no            no            no
member.list          -                        live      yes         yes       yes     yes           yes           yes
member.list          -                        trashed   state       state     state   state         state         state
member.grant         role:firm-admin          live      yes         no        no      no            no            no
member.grant         role:director            live      yes         yes       no      no            no            no
member.grant         role:member              live      yes         yes       no      no            no            no
member.grant         role:client-admin        live      yes         yes       no      yes           no            no
member.grant         role:client-staff        live      yes         yes       no      yes           no            no
member.grant         role:client-viewer       live      yes         yes       no      yes           no            no
member.grant         role:client-viewer       trashed   state       state     no      state         no            no
member.set-reading   role:firm-admin          live      yes         no        no      no            no            no
member.set-reading   role:director            live      yes         yes       no      no            no            no
member.set-reading   role:member              live      yes         yes       no      no            no            no
member.set-reading   role:client-admin        live      yes         yes       no      yes           no            no
member.set-reading   role:client-staff        live      yes         yes       no      yes           no            no
member.set-reading   role:client-viewer       live      yes         yes       no      yes           no            no
member.set-reading   role:client-viewer       trashed   state       state     no      state         no            no
password.reset       role:firm-admin          live      yes         no        no      no            no            no
password.reset       role:director            live      yes         yes       no      no            no            no
password.reset       role:member              live      yes         yes       no      no            no            no
password.reset       role:client-admin        live      yes         yes       no      yes           no            no
password.reset       role:client-staff        live      yes         yes       no      yes           no            no
password.reset       role:client-viewer       live      yes         yes       no      yes           no            no
password.reset       role:client-viewer       trashed   state       state     no      state         no            no
invitation.list      -                        live      yes         yes       no      yes           no            no
invitation.list      -                        trashed   state       state     no      state         no            no
key.list             -                        live      yes         no        no      no            no            no
key.list             -                        trashed   state       no        no      no            no            no
key.create           -                        live      yes         no        no      no            no            no
key.create           -                        trashed   state       no        no      no            no            no
key.revoke           -                        live      yes         no        no      no            no            no
key.revoke           -                        trashed   state       no        no      no            no            no
audit.read           -                        live      yes         yes       no      yes           no            no
audit.read           -                        trashed   state       state     no      state         no            no
desk.read            -                        live      yes         yes       yes     no            no            no
desk.read            -                        trashed   state       state     state   no            no            no
list-view.share      -                        live      yes         yes       yes     yes           no            no
list-view.share      -                        trashed   state       state     state   state         no            no
list-view.keep       -                        live      yes         yes       no      no            no            no
list-view.keep       -                        trashed   state       state     no      no            no            no
broadcast.send       -                        live      yes         yes       yes     no            no            no
broadcast.send       -                        trashed   state       state     state   no            no            no
broadcast.read       -                        live      yes         yes       yes     no            no            no
broadcast.read       -                        trashed   state       state     state   no            no            no

page.read            page:firm                live      yes         yes       yes     yes           yes           yes
page.read            page:firm                trashed   state       state     state   state         state         state
page.read-trashed    page:firm                trashed   yes         yes       yes     no            no            no
page.read-trashed    page:shared              trashed   yes         yes       yes     yes           no            no
page.read-trashed    page:shared              live      state       state     state   state         no            no
page.read-draft      page:firm                live      yes         yes       yes     yes           yes           yes
page.read-draft      page:published           live      yes         yes       yes     no            no            no
page.read-draft      page:co-written          live      yes         yes       yes     no            yes           no
page.read-draft      page:published-gone      live      yes         yes       yes     no            no            no
page.read-draft      page:published           trashed   state       state     state   no            no            no
page.publish         page:published           live      yes         yes       yes     no            no            no
page.publish         page:co-written          live      yes         yes       yes     no            no            no
page.publish         page:published           trashed   state       state     state   no            no            no
page.confirm         page:published           live      no          no        no      yes           no            no
page.confirm         page:published           trashed   no          no        no      state         no            no
page.acknowledge     page:published           live      yes         yes       yes     yes           yes           yes
page.acknowledge     page:published           trashed   state       state     state   state         state         state
page.list-readers    page:published           live      yes         yes       yes     yes           no            no
page.list-readers    page:published           trashed   state       state     state   state         no            no
page.remind          page:published           live      yes         yes       yes     yes           no            no
page.remind          page:published           trashed   state       state     state   state         no            no
page.create          page:firm                live      yes         yes       yes     no            no            no
page.create          page:shared              live      yes         yes       yes     yes           yes           no
page.create          page:gone                live      yes         yes       yes     no            no            no
page.create          page:shared              trashed   state       state     state   state         state         no
page.edit            page:firm                live      yes         yes       yes     no            no            no
page.edit            page:shared              live      yes         yes       yes     yes           yes           no
page.edit            page:gone                live      yes         yes       yes     no            no            no
page.edit            page:shared              trashed   state       state     state   state         state         no
page.move            page:firm                live      yes         yes       yes     no            no            no
page.move            page:shared              live      yes         yes       yes     yes           yes           no
page.move            page:shared              trashed   state       state     state   state         state         no
page.comment         -                        live      yes         yes       yes     yes           yes           no
page.comment         -                        trashed   state       state     state   state         state         no
page.trash           page:firm                live      yes         yes       yes     no            no            no
page.trash           page:shared              live      yes         yes       yes     yes           no            no
page.trash           page:shared              trashed   state       state     state   state         no            no
page.restore         page:firm                trashed   yes         yes       yes     no            no            no
page.restore         page:shared              trashed   yes         yes       yes     yes           no            no
page.restore         page:shared              live      state       state     state   state         no            no

record.read          records:shared           live      yes         yes       yes     yes           yes           yes
record.read          records:shared           trashed   state       state     state   state         state         state
record.read          records:firm             live      yes         yes       yes     no            no            no
record.read          records:gone             live      no          no        no      no            no            no
record.create        records:shared           live      yes         yes       yes     yes           yes           no
record.create        records:shared           trashed   state       state     state   state         state         no
record.create        records:firm             live      yes         yes       yes     no            no            no
record.create        records:gone             live      no          no        no      no            no            no
record.update        records:shared           live      yes         yes       yes     yes           no            no
record.update        records:shared           trashed   state       state     state   state         no            no
record.update        records:firm             live      yes         yes       yes     no            no            no
record.update        records:gone             live      no          no        no      no            no            no
record.transition    step:director+client     live      no          yes       no      yes           no            no
record.transition    step:director+client     trashed   no          state     no      state         no            no
record.transition    -                        live      no          no        no      no            no            no
record.comment       records:shared           live      yes         yes       yes     yes           yes           yes
record.comment       records:shared           trashed   state       state     state   state         state         state
record.comment       records:firm             live      yes         yes       yes     no            no            no
record.comment       records:gone             live      no          no        no      no            no            no
record.trash         records:shared           live      yes         yes       no      no            no            no
record.trash         records:shared           trashed   state       state     no      no            no            no
record.trash         records:firm             live      yes         yes       yes     no            no            no
record.trash         records:gone             live      no          no        no      no            no            no
record.restore       records:shared           trashed   yes         yes       no      no            no            no
record.restore       records:shared           live      state       state     no      no            no            no
record.restore       records:firm             trashed   yes         yes       yes     no            no            no
record.restore       records:gone             trashed   no          no        no      no            no            no

file.read            -                        live      yes         yes       yes     yes           yes           yes
file.read            -                        trashed   state       state     state   state         state         state
file.place           -                        live      yes         yes       yes     yes           yes           no
file.place           -                        trashed   state       state     state   state         state         no
file.move            -                        live      yes         yes       yes     yes           yes           no
file.move            -                        trashed   state       state     state   state         state         no
file.trash           -                        live      yes         yes       yes     yes           yes           no
file.trash           -                        trashed   state       state     state   state         state         no
file.restore         -                        trashed   yes         yes       yes     yes           yes           no
file.restore         -                        live      state       state     state   state         state         no
escalation.read      -                        live      yes         yes       yes     no            no            no
escalation.read      -                        trashed   state       state     state   no            no            no
escalation.manage    -                        live      yes         yes       no      no            no            no
escalation.manage    -                        trashed   state       state     no      no            no            no
file.purge           -                        trashed   yes         yes       no      yes           no            no
file.purge           -                        live      state       state     no      state         no            no
plan.follow          -                        live      yes         yes       yes     no            no            no
plan.follow          -                        trashed   state       state     state   no            no            no
drive.limit          -                        live      yes         no        no      no            no            no
drive.limit          -                        trashed   state       no        no      no            no            no
drive.erase          -                        live      yes         no        no      no            no            no
drive.erase          -                        trashed   state       no        no      no            no            no
drive.read-erasure   -                        live      yes         yes       no      yes           no            no
drive.read-erasure   -                        trashed   state       state     no      state         no            no
coverage.read        -                        live      yes         yes       yes     yes           yes           yes
coverage.read        -                        trashed   state       state     state   state         state         state
search.read          -                        live      yes         yes       yes     yes           yes           yes
search.read          -                        trashed   state       state     state   state         state         state
`

const pageType = (writers: readonly Role[]): PageTypeDefinition => ({ label: { ja: '', en: '' }, fields: {}, body: '', writers })
const collection = (rights: CollectionRights): CollectionDefinition | undefined => {
  const [any] = tasksPlugin.collections
  return any && { ...any, rights }
}
const leads: readonly Role[] = ['firm-admin', 'director']
const subjects: Readonly<Record<string, Omit<Subject, 'state'>>> = {
  '-': {},
  ...Object.fromEntries(roles.map((role) => [`role:${role}`, { grants: role }])),
  'page:firm': { pageType: pageType(firmRoles) },
  'page:shared': { pageType: pageType([...firmRoles, 'client-admin', 'client-staff']) },
  'page:published': { pageType: pageType(firmRoles), isPublished: true },
  'page:co-written': { pageType: pageType([...firmRoles, 'client-staff']), isPublished: true },
  'page:published-gone': { isPublished: true },
  // The plugin that declared it is not installed.
  'page:gone': {},
  'records:shared': {
    collection: collection({
      read: roles,
      create: [...firmRoles, 'client-admin', 'client-staff'],
      update: [...firmRoles, 'client-admin'],
      comment: roles,
      trash: leads,
    }),
  },
  'records:firm': {
    collection: collection({ read: firmRoles, create: firmRoles, update: firmRoles, comment: firmRoles, trash: firmRoles }),
  },
  'records:gone': {},
  'step:director+client': { transition: { from: ['a'], to: 'b', label: { ja: '', en: '' }, who: ['director', 'client-admin'] } },
}

const [, ...rows] = table
  .trim()
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.trim().split(/ {2,}/))
const words = { allowed: 'yes', denied: 'no', 'wrong-state': 'state' }

describe('who may do what, to what, in which state', () => {
  test.each(rows)('%s of %s while %s', (action, subject = '', state, ...cells) => {
    const known = Object.keys(policy).find((name): name is keyof typeof policy => name === action)
    expect([known, Object.keys(subjects)]).toEqual([action, expect.arrayContaining([subject])])
    const to: Subject = { ...subjects[subject], state: state === 'trashed' ? 'trashed' : 'live' }
    expect(roles.map((role) => known && words[decide(known, role, to)])).toEqual(cells)
  })

  test('every action stands in the table, in both states', () => {
    const told = new Set(rows.map(([action, , state]) => `${action} ${state}`))
    const due = Object.keys(policy).flatMap((action) => [`${action} live`, `${action} trashed`])
    expect(due.filter((action) => !told.has(action))).toEqual([])
  })
})
