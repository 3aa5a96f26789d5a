import type { DemoStory } from '../demo-story.ts'
import { abcContacts } from './contacts.ts'
import { abcFiles } from './files.ts'
import { abcRequests } from './requests.ts'

/** A manufacturer of some 150 people whose requests pass a director. */
export const abcStory: DemoStory = {
  slug: 'abc',
  name: '株式会社ABC 人事業務ポータル',
  mode: 'director',
  accent: '#0017c1',
  opened: [-45, '09:30'],
  cycle: { closingDay: 31, closesBefore: true, payDay: 25 },
  clerk: 'abc-staff',
  meeting: { title: '定例会', nth: 3, weekday: 'WE', from: '14:00', to: '15:00', note: '前月の報告、依頼の進み具合、翌月の日程を確認します。オンライン会議です。' },
  files: abcFiles,
  contacts: abcContacts,
  requests: abcRequests,
  work: [
    { at: [-21, '11:30'], by: 'member', assignee: 'member', title: '電子申請(資格取得届2件)', request: 'joiners', hours: 0.75, note: '受付番号を記録し、提出控えを共有ドライブに置きました。' },
    { at: [-15, '16:00'], by: 'member', assignee: 'member', title: '賃金台帳の出力と内容の突合', request: 'ledger', hours: 2 },
    { at: [-11, '15:30'], by: 'member', assignee: 'member', title: '退職者の離職証明書の作成', request: 'leaver', hours: 1.5, note: '離職理由は自己都合。本人の確認済みです。' },
    { at: [-8, '17:40'], by: 'director', assignee: 'director', title: '{{report-month 0}}の報告の作成', hours: 1.25 },
    { at: [-6, '13:20'], by: 'member', assignee: 'member', title: '部署別時間外集計の作成', request: 'overtime', hours: 2.5, note: '休日労働を含まない時間で集計しました。' },
    { at: ['calculating', '13:45'], by: 'member', assignee: 'member', title: '勤怠データの照合', request: 'payroll', hours: 1.5, note: '件数152名、社員番号の不一致なし。差し替え後の版で照合しました。' },
    { at: ['calculated', '16:10'], by: 'member', assignee: 'member', title: '給与計算と差異一覧の作成', request: 'payroll', hours: 9 },
    { at: ['checking', '09:35'], by: 'director', assignee: 'director', title: '差異理由の確認', request: 'payroll', hours: 1, note: '差異23件の理由をすべて確認しました。' },
    { at: [-4, '17:30'], by: 'member', assignee: 'member', title: '賞与の仮計算(1.8か月、2.0か月)', request: 'trial', hours: 2 },
    { at: [-3, '15:10'], by: 'member', assignee: 'member', title: '賃金月額証明書の下書き', request: 'childcare', hours: 1 },
    { at: [-1, '17:15'], by: 'member', assignee: 'member', title: '賞与の仮計算(2.2か月)と部署別の小計', request: 'trial', hours: 1.5 },
  ],
  reports: [
    {
      key: 'report-2', at: [-29, '15:00'], by: 'director', assignee: 'director', title: '{{report-year-month -1}}の報告', month: -1, page: '報告/{{report-iso -1}}', due: [-27, '18:00'],
      summary: '151名の給与を予定どおり支給しました。月額変更届4件を提出しています。',
      later: [
        { at: [-29, '15:10'], by: 'director', to: 'submitted', says: '{{report-month -1}}の報告を提出します。ご確認をお願いいたします。' },
        { at: [-27, '10:20'], by: 'abc-admin', to: 'accepted', says: '内容を確認しました。検収します。' },
      ],
    },
    {
      key: 'report-1', at: [-8, '17:45'], by: 'director', assignee: 'director', title: '{{report-year-month 0}}の報告', month: 0, page: '報告/{{report-iso 0}}',
      summary: '152名の給与を予定どおり支給しました。時間外労働が60時間を超えた方が2名います。',
      later: [
        { at: [-8, '18:00'], by: 'director', to: 'submitted', says: '{{report-month 0}}の報告を提出します。時間外労働の件は「気になる点」をご覧ください。' },
        { at: [-5, '09:50'], by: 'abc-staff', says: '部長に回しました。60時間を超えた2名の内訳を、次の定例会で教えてください。' },
      ],
    },
  ],
  pages: [
    { page: '議事録/{{meeting-month}}-定例会', at: 'meeting', by: 'member' },
    { page: '報告/{{report-iso -1}}', at: [-29, '14:40'], by: 'director' },
    { page: '報告/{{report-iso 0}}', at: [-8, '17:30'], by: 'director' },
  ],
  edits: [
    {
      at: [-11, '16:10'], by: 'abc-staff', page: '議事録/{{meeting-month}}-定例会', message: '提出日の決まりを補いました',
      find: '間に合わない部署があるときは、その部署だけ後から差し替える。', replace: '間に合わない部署があるときは、翌営業日の正午までにその部署だけ差し替える。',
    },
    {
      at: [-9, '10:40'], by: 'member', page: 'マスタ/担当者と連絡先', message: '電話の受付時間を加えました',
      find: '小林が不在のときは、山田が代わって対応します。', replace: '小林が不在のときは、山田が代わって対応します。電話の受付は9:00から18:00です。',
    },
    {
      at: [-5, '15:10'], by: 'member', page: 'マスタ/手当と控除', message: '社宅の入居者数を直しました(7名から8名)',
      find: '入居者7名', replace: '入居者8名',
    },
  ],
}
