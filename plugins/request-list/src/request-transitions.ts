import { firmRoles, type Role, writingRoles } from '@tsuzuri/model'
import type { TransitionDefinition } from '@tsuzuri/plugin'

const leads: readonly Role[] = ['firm-admin', 'director']
const clients: readonly Role[] = ['client-admin', 'client-staff']

/**
 * The way of a request. In director mode it goes by `checking`; in direct mode the member says by `estimating` how
 * long it takes, and delivers without a check. One table serves both.
 */
export const requestTransitions: readonly TransitionDefinition[] = [
  { from: ['draft'], to: 'requested', label: { ja: '依頼を送る', en: 'Send request' }, who: writingRoles },
  { from: ['draft'], to: 'cancelled', label: { ja: '下書きを破棄する', en: 'Discard draft' }, who: writingRoles },
  {
    from: ['requested', 'estimating'],
    to: 'draft',
    label: { ja: '内容を確認してもらう', en: 'Ask back' },
    who: firmRoles,
    requires: ['comment'],
  },
  { from: ['requested'], to: 'estimating', label: { ja: '見積もる', en: 'Estimate' }, who: firmRoles },
  { from: ['requested', 'estimating'], to: 'agreed', label: { ja: '期限に合意する', en: 'Agree' }, who: firmRoles, requires: ['dueAt'] },
  { from: ['agreed', 'sent-back'], to: 'in-progress', label: { ja: '作業を始める', en: 'Start work' }, who: firmRoles },
  {
    from: ['in-progress'],
    to: 'checking',
    label: { ja: 'チェックに回す', en: 'Hand in for checking' },
    who: firmRoles,
    firmOnlyComment: true,
  },
  {
    from: ['checking'],
    to: 'in-progress',
    label: { ja: '担当へ戻す', en: 'Return to assignee' },
    who: leads,
    requires: ['comment'],
    firmOnlyComment: true,
  },
  { from: ['checking'], to: 'delivered', label: { ja: '納品する', en: 'Deliver' }, who: leads },
  { from: ['in-progress'], to: 'delivered', label: { ja: 'チェックなしで納品する', en: 'Deliver without a check' }, who: firmRoles },
  { from: ['delivered'], to: 'sent-back', label: { ja: '差し戻す', en: 'Send back' }, who: clients, requires: ['comment'] },
  { from: ['delivered'], to: 'accepted', label: { ja: '検収する', en: 'Accept' }, who: ['client-admin'] },
  {
    from: ['requested', 'estimating', 'agreed'],
    to: 'cancelled',
    label: { ja: '取り下げる', en: 'Cancel' },
    who: [...leads, ...clients],
    requires: ['comment'],
  },
]
