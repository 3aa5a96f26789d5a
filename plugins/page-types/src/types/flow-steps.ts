import type { FieldDefinition } from '@tsuzuri/plugin'

/** The steps of a flow, in their order: who does what, by when, of what, and what comes of it. */
export const flowSteps = {
  kind: 'table',
  ofPage: true,
  label: { ja: '手順', en: 'Steps' },
  help: {
    ja: '上から順に、だれが何をするかを1行ずつ書きます。ページには流れ図も表示します。',
    en: 'Who does what, a row each, from first to last. The page draws them, too.',
  },
  columns: {
    who: {
      kind: 'choice',
      label: { ja: '担当', en: 'Who' },
      choices: {
        'client-staff': { ja: '貴社 担当', en: 'Client: staff' },
        'client-admin': { ja: '貴社 承認者', en: 'Client: approver' },
        member: { ja: '弊社 担当', en: 'Firm: member' },
        director: { ja: '弊社 ディレクター', en: 'Firm: director' },
      },
    },
    what: { kind: 'text', label: { ja: '作業', en: 'Work' }, maxLength: 300 },
    when: { kind: 'text', label: { ja: '期限', en: 'When' }, maxLength: 300 },
    from: { kind: 'text', label: { ja: '受け取るもの', en: 'From' }, maxLength: 300 },
    to: { kind: 'text', label: { ja: '渡すもの', en: 'To' }, maxLength: 300 },
    page: { kind: 'page', label: { ja: '決まりのページ', en: 'Page' } },
    file: { kind: 'file-version', label: { ja: '様式のファイル', en: 'File' } },
    check: { kind: 'text', label: { ja: '確かめること', en: 'Check' }, maxLength: 500 },
  },
} as const satisfies FieldDefinition
