import type { DemoStory } from '../demo-story.ts'
import { xyzContacts } from './contacts.ts'
import { xyzRequests } from './requests.ts'

/** A small trading company whose one clerk asks the firm's member directly. */
export const xyzStory: DemoStory = {
  slug: 'xyz',
  name: 'XYZ商事株式会社 人事業務ポータル',
  mode: 'direct',
  accent: '#197a4b',
  contractHours: 12,
  opened: [-45, '13:00'],
  cycle: { closingDay: 10, closesBefore: false, payDay: 25 },
  clerk: 'xyz-staff',
  meeting: { title: '月次打合せ', nth: 2, weekday: 'TH', from: '10:30', to: '11:00', note: '進み具合と翌月の予定を電話で確認します。' },
  files: [
    { key: 'contract', at: [-44, '15:00'], by: 'director', folder: '/契約', name: '業務委託契約書.pdf', source: '業務委託契約書-xyz.pdf' },
    {
      key: 'attendance',
      at: ['data', '11:30'],
      by: 'xyz-staff',
      folder: '/給与',
      name: '勤怠データ_{{cycle-month}}支給分.xlsx',
      source: 'xyz勤怠.csv',
    },
    {
      key: 'attendance-raw',
      at: ['data', '11:31'],
      by: 'xyz-staff',
      folder: '/給与',
      name: '勤怠データ_{{cycle-month}}支給分.csv',
      source: 'xyz勤怠.csv',
    },
  ],
  contacts: xyzContacts,
  requests: xyzRequests,
  work: [
    { at: [-13, '15:30'], by: 'member', assignee: 'member', title: '被扶養者(異動)届の電子申請', request: 'dependent', hours: 0.5 },
    {
      at: ['calculating', '11:40'],
      by: 'member',
      assignee: 'member',
      title: '勤怠データの取込みと照合',
      request: 'payroll',
      hours: 1,
      note: '33名分。パート1名の休憩時間を照会中です。',
    },
  ],
  reports: [
    {
      at: [-10, '16:00'],
      by: 'member',
      assignee: 'member',
      title: '{{report-year-month 0}}の報告',
      month: 0,
      page: '報告/{{report-iso 0}}',
      summary: '33名の給与を予定どおり支給しました。振替休日の取得が遅れている方が1名います。',
      later: [{ at: [-10, '16:05'], by: 'member', to: 'submitted' }],
    },
  ],
  pages: [
    { page: '議事録/{{meeting-month}}-月次打合せ', at: 'meeting', by: 'member' },
    { page: '報告/{{report-iso 0}}', at: [-10, '15:40'], by: 'member' },
  ],
  edits: [],
  sayings: [],
}
