import type { DemoContact } from '../demo-story.ts'

/** A month of exchange between a factory's HR section and its outsourcing firm. */
export const abcContacts: readonly DemoContact[] = [
  {
    at: [-22, '09:12'], by: 'abc-staff', title: '入社時の書類について', channel: 'portal', category: 'inquiry', state: 'waiting-firm', assignee: 'member', page: '業務フロー/入退社',
    body: '契約社員の方にも、年金手帳の写しは必要でしょうか。',
    later: [
      { at: [-22, '10:03'], by: 'member', to: 'waiting-client', says: 'マイナンバーで確認できますので、写しは不要です。収集システムの案内を本日お送りします。' },
      { at: [-22, '13:30'], by: 'abc-staff', to: 'closed', says: '承知しました。ありがとうございます。' },
    ],
  },
  {
    at: [-21, '11:50'], by: 'member', title: '資格取得届の受付が完了しました', channel: 'portal', category: 'notice', state: 'closed', assignee: 'member', request: 'joiners', files: ['receipt'],
    body: '2名分の電子申請が受け付けられました。提出控えを添付します。\n資格確認書は10日ほどで貴社に届く見込みです。',
  },
  {
    at: [-20, '14:15'], by: 'director', title: '次回の勤怠提出日の確認', channel: 'portal', category: 'confirmation', state: 'waiting-client', assignee: 'director', page: 'マスタ/締日と支払日',
    body: '次回の提出日も締日の2営業日後です。祝日の関係で難しい部署がありましたら、早めにお知らせください。',
    later: [{ at: [-20, '16:40'], by: 'abc-staff', to: 'closed', says: '全課に確認しました。問題ありません。' }],
  },
  {
    at: [-18, '10:32'], by: 'abc-staff', title: '明細を紙で希望する方の追加', channel: 'phone', category: 'notice', counterpart: '小林', state: 'waiting-firm', assignee: 'member', page: 'マスタ/締日と支払日',
    body: '社員番号2034の方が、スマートフォンを持っていないため紙の明細を希望しています。',
    later: [{ at: [-18, '11:10'], by: 'member', to: 'closed', says: '登録しました。今回の支給分から紙の明細をお送りします。' }],
  },
  {
    at: [-17, '15:05'], by: 'abc-staff', title: '住民税の通知書が届きました', channel: 'portal', category: 'notice', state: 'waiting-firm', assignee: 'member', page: '業務フロー/住民税',
    body: '豊橋市から、転入した1名分の特別徴収税額の変更通知が届きました。原本は来週お送りします。写しは本日中に共有ドライブへ置きます。',
    later: [
      { at: [-16, '09:20'], by: 'member', says: '写しを確認しました。来月の支給分から新しい税額で控除します。' },
      { at: [-12, '10:45'], by: 'member', to: 'closed', says: '原本も届きました。登録を終えています。' },
    ],
  },
  {
    at: [-15, '17:30'], by: 'member', title: '支給控除一覧を置きました', channel: 'portal', category: 'confirmation', state: 'waiting-client', assignee: 'abc-staff', files: ['register'],
    body: '{{paid-month -15}}支給分の一覧です。お手元の振込額と合計が一致するか、ご確認をお願いいたします。',
    later: [{ at: [-14, '11:05'], by: 'abc-staff', to: 'closed', says: '経理の高橋とも確認し、一致していました。' }],
  },
  {
    at: [-13, '13:50'], by: 'abc-staff', title: '有給休暇の残日数の表示が違うという問い合わせ', channel: 'portal', category: 'trouble', state: 'waiting-firm', assignee: 'member',
    body: '第二製造課の1名から、明細の有給残日数が勤怠システムと2日違うと聞いています。',
    later: [
      { at: [-13, '15:15'], by: 'member', says: '調べたところ、半日単位の取得が1回分、勤怠の取込みで0.5日ではなく1日と数えられていました。ほかに1.5日分の差があり、確認を続けます。' },
      { at: [-12, '10:00'], by: 'member', to: 'waiting-client', says: '残る差は、4月の付与日の登録誤りでした。2件とも直しました。本人に正しい残日数(11.5日)をお伝えください。' },
      { at: [-11, '09:40'], by: 'abc-staff', to: 'closed', says: '本人に伝え、納得いただきました。' },
    ],
  },
  {
    at: [-12, '11:20'], by: 'director', title: '定例会の議事録を確認してください', channel: 'meeting', category: 'confirmation', counterpart: '田中様、鈴木様', state: 'waiting-client', assignee: 'abc-staff', page: '議事録/{{meeting-month}}-定例会',
    body: '決まったことと宿題をまとめています。違う点がありましたら、そのままページを直してください。',
    later: [{ at: [-11, '16:20'], by: 'abc-admin', to: 'closed', says: '確認しました。この内容で進めてください。' }],
  },
  {
    at: [-11, '10:10'], by: 'abc-staff', title: 'パートの社会保険の加入判定について', channel: 'portal', category: 'inquiry', state: 'waiting-firm', assignee: 'member', page: 'マスタ/社会保険と労働保険',
    body: '社員番号2011の方が、先月から週22時間の契約になりました。加入の対象になりますか。',
    later: [
      { at: [-11, '14:30'], by: 'member', to: 'waiting-client', says: '週の所定労働時間が20時間以上のため、対象になる見込みです。雇用契約書の写しを共有ドライブに置いていただけますか。契約の期間と賃金の額を確かめます。' },
    ],
  },
  {
    at: [-9, '11:14'], by: 'abc-admin', title: '時間外の集計をお願いしました', channel: 'mail', category: 'notice', state: 'waiting-firm', assignee: 'director', request: 'overtime',
    body: '経営会議が近いため、急ぎでお願いします。依頼にも登録しました。',
    later: [{ at: [-9, '11:45'], by: 'director', to: 'closed', says: '承りました。以後のやり取りは依頼で行います。' }],
  },
  {
    at: [-8, '18:05'], by: 'director', title: '{{report-month 0}}の報告を提出しました', channel: 'portal', category: 'confirmation', state: 'waiting-client', assignee: 'abc-admin', page: '報告/{{report-iso 0}}',
    body: '検収、または差戻しをお願いいたします。時間外労働が60時間を超えた方が2名いますので、「気になる点」をご覧ください。',
  },
  {
    at: [-7, '09:35'], by: 'abc-staff', title: '通勤手当の起算日', channel: 'chat', category: 'inquiry', state: 'waiting-firm', assignee: 'member', page: 'マスタ/手当と控除',
    body: '月の途中で転居した方の通勤手当は、日割りになりますか。',
    later: [
      { at: [-7, '10:20'], by: 'member', to: 'waiting-client', says: '賃金規程では、変更のあった月の翌月から新しい額になります。日割りはありません。' },
      { at: [-7, '11:00'], by: 'abc-staff', to: 'closed' },
    ],
  },
  {
    at: ['data', '17:02'], by: 'abc-staff', title: '勤怠と変動情報を置きました', channel: 'portal', category: 'notice', state: 'waiting-firm', assignee: 'member', request: 'payroll', files: ['attendance-1', 'changes'],
    body: '{{cycle-month}}支給分です。浜北工場の2名だけ、所属長の承認が明日になります。',
    later: [{ at: ['calculating', '11:22'], by: 'abc-staff', to: 'closed', says: '承認が済み、勤怠集計表を差し替えました。' }],
  },
  {
    at: [-3, '15:25'], by: 'member', title: '出勤簿の写しのお願い', channel: 'portal', category: 'confirmation', state: 'waiting-client', assignee: 'abc-staff', request: 'childcare',
    body: '育児休業給付金の申請に、休業前の出勤簿の写しが1か月分必要です。共有ドライブの「社会保険」に置いてください。',
    later: [{ at: [-1, '16:35'], by: 'abc-staff', to: 'waiting-firm', says: '置きました。ご確認をお願いします。' }],
  },
  {
    at: [-4, '14:00'], by: 'member', title: 'システム停止のお知らせ(給与明細)', channel: 'portal', category: 'notice', state: 'closed', assignee: 'member',
    body: '{{day 4}}の22:00から翌6:00まで、給与明細のシステムが保守のため停止します。その間、従業員の方は明細を見られません。',
  },
  {
    at: [-3, '10:40'], by: 'abc-staff', title: '年次有給休暇の計画付与について', channel: 'phone', category: 'inquiry', counterpart: '山田', state: 'waiting-firm', assignee: 'director',
    body: '年末の2日間を計画付与にする案が出ています。給与計算で気をつけることを教えてください。',
    later: [{ at: [-2, '16:15'], by: 'director', says: '労使協定の写しをいただければ、残日数が足りない方の扱いを整理してお返事します。新入社員の方は特に注意が必要です。' }],
  },
  {
    at: [-2, '13:10'], by: 'abc-admin', title: '労使協定の更新時期', channel: 'portal', category: 'inquiry', state: 'open', assignee: 'director', page: 'マスタ/手当と控除',
    body: '36協定の期限が近いと思います。特別条項の時間数を見直したいので、過去1年の時間外の状況を見ながら相談させてください。',
  },
  {
    at: ['calculated', '11:30'], by: 'member', title: '差異一覧のうち2名の理由を教えてください', channel: 'portal', category: 'confirmation', state: 'waiting-client', assignee: 'abc-staff', request: 'payroll', files: ['attendance-2'],
    body: '社員番号1041の方の休日労働8時間と、1027の方の遅刻1回について、理由が分かりましたらお知らせください。ほかの差異は確認を終えています。',
    later: [
      { at: ['calculated', '14:50'], by: 'abc-staff', to: 'waiting-firm', says: '1041は設備の点検で日曜日に出勤しています。1027は電車の遅延によるもので、遅刻には数えません。' },
      { at: ['calculated', '15:30'], by: 'member', to: 'closed', says: '承知しました。1027の遅刻を取り消して計算します。' },
    ],
  },
  {
    at: [0, '09:20'], by: 'abc-staff', title: '雇用契約書の写しを明日お送りします', channel: 'portal', category: 'notice', state: 'waiting-firm', assignee: 'member',
    body: '社員番号2011の方の件です。署名済みの契約書が豊橋営業所から届き次第、共有ドライブの「社会保険」に置きます。',
  },
]
