import type { DemoStory } from '../demo-story.ts'

export const xyzStory: DemoStory = {
  slug: 'xyz', name: 'XYZ商事株式会社 人事業務ポータル', mode: 'direct', accent: '#00634c', opened: [-30, '10:00'],
  cycle: { closingDay: 10, closesBefore: false, payDay: 25 }, clerk: 'xyz-staff',
  meeting: { title: '月次打合せ', nth: 1, weekday: 'TU', from: '10:30', to: '11:00', note: '進み具合と翌月の予定を電話で確認します。' },
  files: [], contacts: [], requests: [], work: [], reports: [], pages: [], edits: [],
}
