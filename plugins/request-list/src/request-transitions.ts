import { firmRoles, type Role, writingRoles } from '@tsuzuri/model'
import type { TransitionDefinition } from '@tsuzuri/plugin'
import { checkedFlaws } from './checked-flaws.ts'
import { deliveryFlaws } from './delivery-flaws.ts'

const leads: readonly Role[] = ['firm-admin', 'director']
const clients: readonly Role[] = ['client-admin', 'client-staff']
const approvers: readonly Role[] = ['client-admin']
const nobody: readonly Role[] = []

type Details = Omit<TransitionDefinition, 'from' | 'to' | 'label' | 'who' | 'modes'>

/** A step: its words, who takes it in director mode and who in direct mode, and what else holds of it. */
const step = (
  from: readonly string[],
  to: string,
  ja: string,
  en: string,
  director: readonly Role[],
  direct: readonly Role[],
  details: Details = {},
): readonly TransitionDefinition[] => {
  const shared = { from, to, label: { ja, en }, ...details }
  if (director === direct) return [{ ...shared, who: director }]
  const apart: readonly TransitionDefinition[] = [
    { ...shared, who: director, modes: ['director'] },
    { ...shared, who: direct, modes: ['direct'] },
  ]
  return apart.filter(({ who }) => who.length > 0)
}

const reason: Details = { requires: ['comment'] }
const offer: Details = { requires: ['estimateHours', 'dueAt'], fills: ['estimateHours', 'dueAt'] }
const anew: Details = { ...offer, requires: ['estimateHours', 'dueAt', 'comment'] }
const checked: Details = { fills: ['results', 'noResults', 'checked', 'spentHours'], check: checkedFlaws }
const unchecked: Details = { fills: ['results', 'noResults', 'spentHours'], check: deliveryFlaws }
/** What was sent back without results may come with some. */
const again: Details = { empties: ['noResults'] }

/**
 * The two ways of a request, side by side. In director mode the director takes it in, agrees with the client, assigns it, and checks
 * what the member hands in; in direct mode the client's own member says first how long it takes, and delivers. The states are the same,
 * and each can be left in both modes, so that a portal changes its mode while requests are open.
 */
// prettier-ignore
export const requestTransitions: readonly TransitionDefinition[] = [
  //    from                                  to             ja                          en                          director mode   direct mode
  step(['draft'],                            'requested',   '依頼を送る',               'Send request',             writingRoles,   writingRoles),
  step(['draft'],                            'cancelled',   '下書きを破棄する',         'Discard draft',            writingRoles,   writingRoles),
  step(['requested', 'estimating'],          'draft',       '内容を確認してもらう',     'Ask back',                 leads,          firmRoles,  reason),
  step(['requested'],                        'estimating',  '見積もる',                 'Estimate',                 leads,          nobody),
  step(['requested'],                        'estimating',  '見積もる',                 'Estimate',                 nobody,         firmRoles,  { takes: true }),
  step(['requested', 'estimating'],          'proposed',    '見積と期限を提案する',     'Propose estimate and date', leads,         firmRoles,  offer),
  step(['requested'],                        'agreed',      '期限に合意する',           'Agree as asked',           leads,          nobody,     { requires: ['dueAt'] }),
  step(['requested'],                        'agreed',      '見込みを伝えて引き受ける', 'Say how long, take it on', nobody,         firmRoles,  { ...offer, takes: true }),
  step(['proposed'],                         'agreed',      '提案に合意する',           'Agree to the proposal',    clients,        clients),
  step(['proposed'],                         'estimating',  '見直しを頼む',             'Ask for another proposal', clients,        clients,    reason),
  step(['proposed'],                         'estimating',  '提案を取り下げる',         'Withdraw the proposal',    leads,          firmRoles),
  step(['agreed', 'in-progress'],            'estimating',  '期限の変更を相談する',     'Ask for another date',     clients,        clients,    reason),
  step(['agreed', 'in-progress', 'sent-back'], 'proposed',  '期限・見積の変更を提案する', 'Propose a change',       leads,          firmRoles,  anew),
  step(['agreed', 'sent-back'],              'in-progress', '作業を始める',             'Start work',               firmRoles,      nobody,     { ...again, requires: ['assignee'] }),
  step(['agreed', 'sent-back'],              'in-progress', '作業を始める',             'Start work',               nobody,         firmRoles,  { ...again, takes: true }),
  step(['in-progress'],                      'checking',    'チェックに回す',           'Hand in for checking',     firmRoles,      nobody,     { firmOnlyComment: true, fills: ['spentHours'], empties: ['checked'] }),
  step(['checking'],                         'in-progress', '担当へ戻す',               'Return to assignee',       leads,          firmRoles,  { ...reason, firmOnlyComment: true }),
  step(['checking'],                         'delivered',   '納品する',                 'Deliver',                  leads,          nobody,     checked),
  step(['in-progress', 'checking'],          'delivered',   '納品する',                 'Deliver',                  nobody,         firmRoles,  unchecked),
  step(['delivered'],                        'sent-back',   '差し戻す',                 'Send back',                clients,        clients,    reason),
  step(['delivered'],                        'accepted',    '検収する',                 'Accept',                   approvers,      approvers),
  step(['requested', 'estimating', 'proposed', 'agreed'], 'cancelled', '取り下げる',    'Cancel',                   [...leads, ...clients], [...firmRoles, ...clients], reason),
].flat()
