import type { DemoContact } from '../demo-story.ts'

export const xyzContacts: readonly DemoContact[] = [
  {
    at: [-19, '10:05'], by: 'xyz-staff', title: '年末調整の説明会の日時', channel: 'portal', category: 'notice', state: 'waiting-firm', assignee: 'member', page: '業務フロー/年末調整',
    body: 'オンラインで30分ほどを希望します。営業部の朝会に合わせると集まりやすいです。',
    later: [
      { at: [-19, '13:15'], by: 'member', to: 'waiting-client', says: '朝会のあとの9:30からでいかがでしょうか。' },
      { at: [-18, '09:10'], by: 'xyz-staff', to: 'closed', says: '9:30からでお願いします。' },
    ],
  },
  {
    at: [-15, '10:12'], by: 'xyz-staff', title: '扶養から外す手続をお願いしました', channel: 'portal', category: 'notice', state: 'closed', request: 'dependent',
    body: '就職日は先月の1日です。本人の収入の分かる書類は不要と伺っています。',
  },
  {
    at: [-12, '15:40'], by: 'member', title: '振替休日の予定の確認', channel: 'phone', category: 'confirmation', counterpart: '渡辺様', state: 'waiting-client', assignee: 'xyz-staff',
    body: '物流部の社員番号112の方の振替休日が2か月残っています。今月中に取得する予定があるかを教えてください。',
    later: [{ at: [-8, '11:20'], by: 'xyz-staff', says: '倉庫長に確認しています。来週お返事します。' }],
  },
  {
    at: ['data', '11:40'], by: 'xyz-staff', title: '勤怠データを置きました', channel: 'portal', category: 'notice', state: 'waiting-firm', assignee: 'member', request: 'payroll', files: ['attendance'],
    body: '同じ内容のCSVも置いています。取込みに使いやすい方をお使いください。',
    later: [{ at: ['calculating', '11:45'], by: 'member', to: 'closed', says: 'CSVを取り込みました。今後もCSVだけで大丈夫です。' }],
  },
  {
    at: ['calculating', '13:05'], by: 'member', title: 'パート1名の休憩時間の照会', channel: 'portal', category: 'inquiry', state: 'waiting-client', assignee: 'xyz-staff', request: 'payroll',
    body: '社員番号204の方の3日分で、6時間を超える勤務に休憩の打刻がありません。45分の休憩として計算してよろしいでしょうか。',
    later: [{ at: ['calculating', '16:30'], by: 'xyz-staff', to: 'closed', says: '本人に確認しました。45分休憩しています。打刻漏れですので、そのとおり計算してください。' }],
  },
  {
    at: [-4, '11:25'], by: 'member', title: '新しい定期券の写しのお願い', channel: 'portal', category: 'confirmation', state: 'waiting-client', assignee: 'xyz-staff', request: 'commute',
    body: '社員番号112の方の新しい経路と定期代が分かるものを、共有ドライブの「給与」に置いてください。',
  },
  {
    at: [-2, '09:30'], by: 'xyz-staff', title: '銀行の登録口座の変更', channel: 'mail', category: 'inquiry', state: 'open', assignee: 'member',
    body: '取引銀行のシステム更新で、振込データの形式が変わると案内がありました。確認が必要なことはありますか。',
  },
]
