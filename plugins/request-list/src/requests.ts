import { firmRoles, type Localized, roles, writingRoles } from '@tsuzuri/model'
import { defineCollection } from '@tsuzuri/plugin'
import { requestTransitions } from './request-transitions.ts'

/** What estimates and records of work count. */
const hours: Localized = { ja: '時間', en: 'hours' }

/** What both sides have agreed on before the work begins. */
const settled = ['dueAt', 'estimateHours']

/** What the client asks the firm to do, from the first line to acceptance. */
export const requests = defineCollection({
  name: 'requests',
  label: { ja: '依頼内容一覧', en: 'Request list' },
  one: { ja: '依頼', en: 'Request' },
  numbered: true,
  columns: {
    title: { label: { ja: '件名', en: 'Subject' }, required: true },
    // In director mode the director says who does it.
    assignee: { label: { ja: '担当', en: 'Assignee' }, writers: { director: ['firm-admin', 'director'], direct: firmRoles } },
    dueAt: { label: { ja: '期限', en: 'Due' } },
  },
  fields: {
    description: {
      kind: 'long-text',
      label: { ja: '依頼内容', en: 'Description' },
      help: { ja: '何を、どこまでお願いするかを書きます。', en: 'What should be done, and how far.' },
    },
    format: {
      kind: 'text',
      label: { ja: '納品形式', en: 'Format' },
      help: { ja: '例: Excel、部門別', en: 'E.g. a spreadsheet by department.' },
      maxLength: 300,
    },
    priority: {
      kind: 'choice',
      label: { ja: '優先度', en: 'Priority' },
      choices: { high: { ja: '高', en: 'High' }, normal: { ja: '通常', en: 'Normal' }, low: { ja: '低', en: 'Low' } },
    },
    files: {
      kind: 'file-version',
      label: { ja: 'ファイル', en: 'Files' },
      help: { ja: '依頼した時点の版を保ちます。', en: 'Kept as of the version that was requested.' },
      many: true,
    },
    results: {
      kind: 'file-version',
      label: { ja: '成果物', en: 'Results' },
      help: { ja: '納品した時点の版を保ちます。', en: 'Kept as of the version that was delivered.' },
      many: true,
      writers: firmRoles,
    },
    noResults: {
      kind: 'text',
      label: { ja: '成果物がない理由', en: 'Why there are no results' },
      help: { ja: '例: 電子申請の受理をもって完了', en: 'E.g. done when the filing was accepted.' },
      maxLength: 300,
      writers: firmRoles,
    },
    parent: {
      kind: 'record',
      label: { ja: '親の依頼', en: 'Part of' },
      help: { ja: 'この依頼がその一部である依頼です。', en: 'The request that this one is a part of.' },
    },
    page: { kind: 'page', label: { ja: '関連ページ', en: 'Page' } },
    estimateHours: { kind: 'number', label: { ja: '見積時間', en: 'Estimate' }, unit: hours, writers: firmRoles },
    spentHours: { kind: 'number', label: { ja: '実績時間', en: 'Time spent' }, unit: hours, writers: firmRoles },
    checked: {
      kind: 'text',
      label: { ja: '納品前のチェック', en: 'Checked before delivery' },
      many: true,
      offers: 'checkItems',
      maxLength: 100,
      readers: firmRoles,
    },
    internalNote: {
      kind: 'long-text',
      label: { ja: '社内メモ', en: 'Note of the firm' },
      help: { ja: '社内限りです。お客様には表示されません。', en: 'For the firm only. Clients never see it.' },
      readers: firmRoles,
    },
  },
  states: {
    draft: { label: { ja: '下書き', en: 'Draft' }, ball: 'client' },
    requested: { label: { ja: '依頼済', en: 'Requested' }, ball: 'firm' },
    estimating: { label: { ja: '見積中', en: 'Estimating' }, ball: 'firm' },
    proposed: { label: { ja: '提案中', en: 'Proposed' }, ball: 'client', settled },
    agreed: { label: { ja: '合意済', en: 'Agreed' }, ball: 'firm', settled },
    'in-progress': { label: { ja: '作業中', en: 'In progress' }, ball: 'firm', settled },
    checking: {
      label: { ja: 'チェック中', en: 'Checking' },
      ball: 'firm',
      settled,
      note: {
        ja: '依頼どおりか、漏れや入力の誤りがないかを確かめてから納品します。',
        en: 'Before it is delivered: does it match what was asked, is nothing left out or mistyped?',
        firmOnly: true,
      },
    },
    delivered: { label: { ja: '納品済', en: 'Delivered' }, ball: 'client', delivered: true, settled },
    'sent-back': { label: { ja: '差戻し', en: 'Sent back' }, ball: 'firm', settled },
    accepted: { label: { ja: '検収済', en: 'Accepted' }, ball: null, final: true, frozen: true },
    cancelled: { label: { ja: '取下げ', en: 'Cancelled' }, ball: null, final: true, dropped: true },
  },
  initial: 'draft',
  // Whoever writes one mostly means it; a draft is kept on purpose.
  begins: () => ({ state: 'requested', fields: { priority: 'normal' } }),
  transitions: requestTransitions,
  rights: { read: roles, create: writingRoles, update: writingRoles, comment: writingRoles, trash: ['firm-admin', 'director'] },
  when: 'dueAt',
  order: { by: 'number', direction: 'descending' },
  text: (fields) => [fields['description'], fields['format']].filter((part) => typeof part === 'string').join('\n'),
  check: ({ fields }) => {
    const flaws: Record<string, Localized> = {}
    for (const name of ['estimateHours', 'spentHours']) {
      const figure = fields[name]
      if (typeof figure === 'number' && (figure < 0 || figure > 10_000)) flaws[`fields.${name}`] = hoursFlaw
    }
    return flaws
  },
})

const hoursFlaw: Localized = { ja: '時間は0から10,000までの数で入力してください。', en: 'Hours are a number from 0 to 10,000.' }
