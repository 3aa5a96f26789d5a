import { firmRoles, roles, writingRoles } from '@tsuzuri/model'
import { defineCollection } from '@tsuzuri/plugin'

/** Every exchange of the two sides in order of time. */
export const contacts = defineCollection({
  name: 'contacts',
  label: { ja: '連絡表', en: 'Contact table' },
  one: { ja: '連絡', en: 'Contact' },
  numbered: true,
  broadcast: ['body', 'category'],
  columns: {
    title: { label: { ja: '件名', en: 'Subject' }, required: true },
    assignee: { label: { ja: '対応者', en: 'Handled by' } },
  },
  fields: {
    body: {
      kind: 'long-text',
      label: { ja: '内容', en: 'Text' },
      help: { ja: '経緯と、相手にしてほしいことを書きます。', en: 'What happened and what the other side should do.' },
    },
    occurredAt: {
      kind: 'datetime',
      label: { ja: '日時', en: 'Time' },
      help: { ja: '空なら書いた時刻になります。', en: 'Left empty, the time of writing counts.' },
    },
    side: {
      kind: 'choice',
      label: { ja: '発信', en: 'Started by' },
      choices: { firm: { ja: '弊社', en: 'Firm' }, client: { ja: '貴社', en: 'Client' } },
    },
    channel: {
      kind: 'choice',
      label: { ja: '手段', en: 'Channel' },
      choices: {
        portal: { ja: 'ポータル', en: 'Portal' },
        phone: { ja: '電話', en: 'Phone' },
        mail: { ja: 'メール', en: 'Mail' },
        chat: { ja: 'チャット', en: 'Chat' },
        meeting: { ja: '打合せ', en: 'Meeting' },
        inquiry: { ja: 'お問い合わせフォーム', en: 'Inquiry form' },
      },
    },
    category: {
      kind: 'choice',
      label: { ja: '区分', en: 'Category' },
      choices: {
        inquiry: { ja: '問い合わせ', en: 'Inquiry' },
        notice: { ja: '連絡', en: 'Notice' },
        confirmation: { ja: '確認依頼', en: 'Asks to confirm' },
        trouble: { ja: '障害', en: 'Trouble' },
        other: { ja: 'その他', en: 'Other' },
      },
    },
    counterpart: {
      kind: 'text',
      label: { ja: '相手', en: 'Other party' },
      help: { ja: '話した相手の氏名です。', en: 'Who it was spoken with.' },
      maxLength: 200,
    },
    page: { kind: 'page', label: { ja: '関連ページ', en: 'Page' } },
    request: { kind: 'record', label: { ja: '関連依頼', en: 'Request' } },
    files: { kind: 'file-version', label: { ja: '添付ファイル', en: 'Files' }, many: true },
    internalNote: {
      kind: 'long-text',
      label: { ja: '社内メモ', en: 'Note of the firm' },
      help: { ja: '社内限りです。お客様には表示されません。', en: 'For the firm only. Clients never see it.' },
      readers: firmRoles,
    },
  },
  states: {
    open: { label: { ja: '受付', en: 'Open' }, ball: 'firm' },
    'waiting-client': { label: { ja: '貴社回答待ち', en: 'Waiting for client' }, ball: 'client' },
    'waiting-firm': { label: { ja: '弊社回答待ち', en: 'Waiting for firm' }, ball: 'firm' },
    closed: { label: { ja: '完了', en: 'Closed' }, ball: null, final: true },
  },
  initial: 'open',
  // Who writes first mostly waits for the other side.
  begins: (side) => ({
    state: side === 'firm' ? 'waiting-client' : 'waiting-firm',
    fields: { category: 'notice', channel: 'portal', side },
  }),
  transitions: [
    { from: ['open', 'waiting-firm'], to: 'waiting-client', label: { ja: '貴社の番にする', en: 'Hand to client' }, who: firmRoles },
    { from: ['waiting-client'], to: 'waiting-firm', label: { ja: '弊社の番にする', en: 'Hand to firm' }, who: writingRoles },
    // Both are the firm's turn: one begins as the one or the other, and is not handed on between them.
    { from: ['open'], to: 'waiting-firm', label: { ja: '弊社の番にする', en: 'Hand to firm' }, who: writingRoles, onlyFirst: true },
    { from: ['open', 'waiting-client', 'waiting-firm'], to: 'closed', label: { ja: '完了にする', en: 'Close' }, who: writingRoles },
    { from: ['closed'], to: 'open', label: { ja: '再開する', en: 'Open again' }, who: writingRoles },
  ],
  rights: { read: roles, create: writingRoles, update: writingRoles, comment: writingRoles, trash: ['firm-admin', 'director'] },
  when: 'occurredAt',
  order: { by: 'createdAt', direction: 'descending' },
  text: (fields) => [fields['body'], fields['counterpart']].filter((part) => typeof part === 'string').join('\n'),
})
