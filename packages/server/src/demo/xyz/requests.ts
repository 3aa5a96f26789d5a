import type { DemoRequest } from '../demo-story.ts'

/** In direct mode the member says first how long it will take, and delivers without a check. */
export const xyzRequests: readonly DemoRequest[] = [
  {
    key: 'dependent', at: [-15, '10:10'], by: 'xyz-staff', title: '被扶養者の削除1名', assignee: 'member', due: [-11, '17:00'], state: 'requested', page: '業務フロー/社会保険手続',
    description: '社員番号108の方のお子さんが就職しました。健康保険の扶養から外す手続をお願いします。',
    later: [
      { at: [-15, '11:00'], by: 'member', to: 'estimating' },
      { at: [-15, '11:20'], by: 'member', to: 'agreed', says: '作業は0.5時間の見込みです。{{day -11}}までに申請します。', estimateHours: 0.5 },
      { at: [-13, '15:00'], by: 'member', to: 'in-progress' },
      { at: [-12, '10:15'], by: 'member', to: 'delivered', says: '受理されました。資格確認書をお持ちの場合は回収をお願いいたします。', spentHours: 0.5 },
    ],
  },
  {
    key: 'payroll', at: ['data', '11:35'], by: 'xyz-staff', title: '{{cycle-month}}支給分の給与計算', assignee: 'member', due: ['checking', '17:00'], state: 'requested', priority: 'high', files: ['attendance'], page: '業務フロー/月次給与計算',
    description: '勤怠データを置きました。入退社はありません。社員番号108は繁忙期で時間外が多くなっています。',
    later: [
      { at: ['data', '13:10'], by: 'member', to: 'agreed', says: '承りました。3.5時間の見込みです。', estimateHours: 3.5 },
      { at: ['calculating', '10:45'], by: 'member', to: 'in-progress' },
      { at: ['checking', '11:10'], by: 'member', to: 'delivered', says: '計算を終えました。前月との差は5件です。ご確認をお願いいたします。', spentHours: 3.25 },
    ],
  },
  {
    key: 'commute', at: [-6, '16:20'], by: 'xyz-staff', title: '定期代の精算1名', assignee: 'member', due: [3, '17:00'], state: 'requested', page: 'マスタ/手当と控除',
    description: '社員番号112の方が月の途中で転居しました。6か月定期の払い戻しと、新しい経路の定期代の計算をお願いします。',
    later: [
      { at: [-5, '09:50'], by: 'member', to: 'agreed', says: '1時間の見込みです。{{day 3}}までにお渡しします。', estimateHours: 1 },
      { at: [-2, '14:00'], by: 'member', to: 'in-progress' },
    ],
  },
  {
    key: 'rules', at: [-4, '09:55'], by: 'xyz-staff', title: '在宅勤務手当の計算方法の見直し', assignee: 'member', state: 'requested', page: 'マスタ/手当と控除',
    description: '1日200円から月額3,000円への変更を考えています。割増賃金への影響を知りたいです。',
    later: [{ at: [-3, '10:30'], by: 'member', to: 'estimating', says: '割増の基礎に含めるかどうかで影響が変わります。本日中に、必要な時間をお返事します。' }],
  },
  {
    key: 'certificate', at: [-2, '14:20'], by: 'xyz-staff', title: '在職証明書の作成', assignee: 'member', due: [4, '17:00'], state: 'requested', format: 'PDF、日本語',
    description: '社員番号105の方の住宅ローンの申込みに使います。年収の記載が必要です。',
  },
  {
    key: 'statement', at: [-1, '17:10'], by: 'xyz-staff', title: '残業時間の推移表', state: 'draft',
    description: '直近6か月分。(社長に体裁を確認してから依頼します)',
  },
]
