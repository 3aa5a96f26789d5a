import type { DemoRequest } from '../demo-story.ts'

/** One request at least in each state, each come there by its own way. */
export const abcRequests: readonly DemoRequest[] = [
  {
    key: 'joiners', at: [-24, '09:40'], by: 'abc-staff', title: '中途入社2名の資格取得手続', assignee: 'member', due: [-20, '18:00'], state: 'requested', page: '業務フロー/入退社',
    description: '社員番号1090(正社員)と1091(契約社員)の健康保険・厚生年金・雇用保険の資格取得をお願いします。\n1091の方は資格確認書が必要です。',
    later: [
      { at: [-24, '10:30'], by: 'director', to: 'agreed', says: '承りました。{{day -20}}までに申請します。', estimateHours: 1.5 },
      { at: [-22, '09:15'], by: 'member', to: 'in-progress' },
      { at: [-21, '11:45'], by: 'member', to: 'checking', spentHours: 1.25 },
      { at: [-21, '14:10'], by: 'director', to: 'delivered', says: '2名とも電子申請を終えました。提出控えを共有ドライブの「社会保険」に置いています。' },
      { at: [-20, '09:30'], by: 'abc-admin', to: 'accepted', says: '確認しました。ありがとうございます。' },
    ],
  },
  {
    key: 'address', at: [-20, '13:20'], by: 'abc-staff', title: '住所変更1名の届出', assignee: 'member', state: 'requested',
    description: '社員番号1052の方が転居しました。新しい住所は本人が収集システムに入力済みです。',
    later: [{ at: [-19, '09:05'], by: 'abc-staff', to: 'cancelled', says: '変動情報シートにも書いており、二重の依頼になっていました。取り下げます。' }],
  },
  {
    key: 'ledger', at: [-18, '10:15'], by: 'abc-admin', title: '賃金台帳(直近1年分)の出力', assignee: 'member', due: [-14, '17:00'], state: 'requested', format: 'Excel、社員番号順',
    description: '会計監査で提示を求められています。役員を除く全員分をお願いします。',
    later: [
      { at: [-18, '11:00'], by: 'director', to: 'agreed', estimateHours: 2 },
      { at: [-16, '13:00'], by: 'member', to: 'in-progress' },
      { at: [-15, '16:30'], by: 'member', to: 'checking', spentHours: 2 },
      { at: [-15, '17:10'], by: 'director', to: 'in-progress', says: '5月に退職した1名が漏れています。追加してください。' },
      { at: [-14, '09:40'], by: 'member', to: 'checking', says: '1名を追加し、人数が給与計算の対象者と一致することを確かめました。', spentHours: 2.5 },
      { at: [-14, '10:20'], by: 'director', to: 'delivered', says: 'ご依頼の賃金台帳を納品します。役員を除く151名分です。' },
      { at: [-13, '15:00'], by: 'abc-admin', to: 'accepted' },
    ],
  },
  {
    key: 'certificate', at: [-16, '09:50'], by: 'abc-staff', title: '就労証明書の作成(保育所提出用)', assignee: 'member', due: [-11, '17:00'], state: 'requested', priority: 'normal',
    description: '社員番号1073の方の分です。市の様式は本人から受け取りました。',
    later: [
      { at: [-16, '11:20'], by: 'director', to: 'agreed', estimateHours: 0.5 },
      { at: [-14, '14:00'], by: 'member', to: 'in-progress', spentHours: 0.5 },
      { at: [-13, '10:00'], by: 'member', to: 'checking' },
      { at: [-13, '11:30'], by: 'director', to: 'delivered', says: '作成しました。貴社の押印は不要の様式です。' },
      { at: [-12, '09:10'], by: 'abc-admin', to: 'accepted' },
    ],
  },
  {
    key: 'leaver', at: [-14, '16:05'], by: 'abc-staff', title: '退職者1名の離職票の作成', assignee: 'member', due: [-8, '17:00'], state: 'requested', page: '業務フロー/入退社',
    description: '社員番号1019の方です。離職理由は自己都合、最終出勤日は先月末日です。本人は離職票の交付を希望しています。',
    later: [
      { at: [-13, '09:20'], by: 'director', to: 'agreed', says: '離職日の翌々日から10日以内に申請します。', estimateHours: 2 },
      { at: [-12, '10:00'], by: 'member', to: 'in-progress' },
      { at: [-11, '15:40'], by: 'member', to: 'checking', spentHours: 1.75 },
      { at: [-11, '17:20'], by: 'director', to: 'delivered', says: '離職票が交付されました。本人へお渡しのうえ、検収をお願いいたします。' },
    ],
  },
  {
    key: 'roster', at: [-12, '14:30'], by: 'abc-staff', title: '労働者名簿の更新', assignee: 'member', due: [-2, '17:00'], state: 'requested', priority: 'low', format: 'Excel、拠点別',
    description: '入退社と異動を反映した最新の名簿をお願いします。',
    later: [
      { at: [-12, '16:00'], by: 'director', to: 'agreed', estimateHours: 1.5 },
      { at: [-4, '10:10'], by: 'member', to: 'in-progress' },
      { at: [-2, '18:20'], by: 'member', says: '賞与の仮計算を先に進めているため遅れています。{{day 2}}までにお渡しします。申し訳ございません。' },
    ],
  },
  {
    key: 'childcare', at: [-10, '10:25'], by: 'abc-staff', title: '育児休業給付金の支給申請', assignee: 'member', due: [5, '17:00'], state: 'requested', page: '業務フロー/社会保険手続',
    description: '社員番号1066の方が{{day -5}}から育児休業に入ります。母子健康手帳の写しは本人から受け取り済みです。',
    later: [
      { at: [-10, '13:00'], by: 'director', to: 'estimating' },
      { at: [-9, '09:30'], by: 'director', to: 'agreed', says: '受給資格の確認と初回の申請をあわせて行います。{{day 5}}までに申請します。', estimateHours: 2.5 },
      { at: [-7, '11:00'], by: 'member', to: 'in-progress' },
      { at: [-3, '15:20'], by: 'member', says: '賃金月額証明書の下書きができました。出勤簿の写しを1か月分追加でいただけますか。' },
      { at: [-2, '10:05'], by: 'abc-staff', says: '明日お送りします。' },
      { at: [-1, '16:32'], by: 'abc-staff', says: '出勤簿の写しを共有ドライブの「社会保険」に置きました。' },
    ],
  },
  {
    key: 'overtime', at: [-9, '11:10'], by: 'abc-admin', title: '部署別の時間外労働の集計', assignee: 'member', due: [-5, '17:00'], state: 'requested', format: 'Excel、部署別', priority: 'high',
    description: '経営会議の資料にします。部署ごとの合計、1人あたりの平均、45時間と60時間を超えた人数が分かるようにしてください。',
    later: [
      { at: [-9, '11:40'], by: 'director', to: 'agreed', estimateHours: 2 },
      { at: [-7, '09:30'], by: 'member', to: 'in-progress' },
      { at: [-6, '13:30'], by: 'member', to: 'checking', spentHours: 2.5 },
      { at: [-6, '14:40'], by: 'director', to: 'delivered', says: '集計表を共有ドライブの「給与」に置きました。' },
      { at: [-3, '17:05'], by: 'abc-admin', to: 'sent-back', says: '休日労働の時間が含まれていないようです。休日労働を含めた列を加えてください。' },
    ],
  },
  {
    key: 'payroll', at: ['data', '17:00'], by: 'abc-staff', title: '{{cycle-month}}支給分の給与計算', assignee: 'member', due: ['checking', '17:00'], state: 'requested', priority: 'high',
    files: ['attendance-1', 'changes'], page: '業務フロー/月次給与計算', format: '差異一覧、支給控除一覧(Excel)',
    description: '勤怠集計表と変動情報を置きました。計算をお願いします。\n資格手当の変更が1名、通勤手当の変更が1名あります。',
    later: [
      { at: ['data', '17:30'], by: 'director', to: 'agreed', estimateHours: 12 },
      { at: ['calculating', '09:15'], by: 'member', to: 'in-progress' },
      { at: ['calculating', '11:20'], by: 'abc-staff', says: '社員番号1048の方の欠勤が有給の誤りでした。勤怠集計表を差し替えましたので、新しい版でお願いします。' },
      { at: ['calculating', '11:50'], by: 'member', says: '差し替えを確認しました。新しい版で計算します。' },
      { at: ['calculated', '16:15'], by: 'member', to: 'checking', says: '差異は23件です。60時間を超えた方が1名います。', spentHours: 10.5 },
      { at: ['checking', '09:40'], by: 'director', to: 'delivered', says: '差異一覧と支給控除一覧を確認しました。差異の理由はすべて一覧に記載しています。', spentHours: 11.5 },
      { at: ['checked', '15:20'], by: 'abc-admin', to: 'accepted', says: '確認しました。振込データの作成をお願いします。' },
    ],
  },
  {
    key: 'trial', at: [-7, '13:45'], by: 'abc-admin', title: '賞与の仮計算(3通り)', assignee: 'member', due: [2, '17:00'], state: 'requested', priority: 'high', files: ['bonus'], format: 'Excel、部署別の小計つき',
    description: '支給総額を決めるための仮計算です。平均1.8か月、2.0か月、2.2か月の3通りで、会社負担の社会保険料も含めて出してください。',
    later: [
      { at: [-7, '15:30'], by: 'director', to: 'agreed', estimateHours: 4, says: '{{day 2}}までにお渡しします。評価係数は置いていただいた版を使います。' },
      { at: [-5, '10:00'], by: 'member', to: 'in-progress' },
      { at: [-1, '17:20'], by: 'member', to: 'checking', says: '3通りの計算ができました。休職中の1名は対象から外しています。', spentHours: 3.5 },
    ],
  },
  {
    key: 'family', at: [-5, '13:40'], by: 'abc-admin', title: '家族手当の改定に伴う対象者一覧', files: ['family'], assignee: 'member', due: [6, '17:00'], state: 'requested', page: 'マスタ/手当と控除', format: 'Excel、現行と改定案の比較',
    description: '定例会でお願いした件です。配偶者手当6,000円、子1人につき10,000円とした場合の影響額を知りたいです。',
    later: [
      { at: [-5, '16:30'], by: 'director', to: 'estimating' },
      { at: [-4, '09:40'], by: 'director', to: 'agreed', says: '次回の定例会に間に合うように、{{day 6}}までにお渡しします。', estimateHours: 3 },
    ],
  },
  {
    key: 'bonus', at: [-3, '10:50'], by: 'abc-admin', title: '賞与支給の日程案の作成', assignee: 'director', state: 'requested',
    description: '支給日から逆算した日程案をお願いします。査定結果は支給日の3週間前にお渡しできます。',
    later: [
      { at: [-2, '11:30'], by: 'director', to: 'estimating', says: '社会保険料の控除と賞与支払届まで含めた日程を作ります。明日、必要な時間をお返事します。' },
    ],
  },
  {
    key: 'dependent', at: [-1, '15:25'], by: 'abc-staff', title: '被扶養者の追加1名', assignee: 'member', due: [3, '17:00'], state: 'requested', page: '業務フロー/社会保険手続',
    description: '社員番号1066の方に第2子が生まれました({{day -10}}生まれ)。健康保険の扶養に加える手続をお願いします。資格確認書は不要です。',
  },
  {
    key: 'commute', at: [-1, '16:40'], by: 'abc-staff', title: '通勤手当の一覧表の作成', state: 'draft',
    description: 'ガソリン単価の見直しを検討しています。距離と現在の支給額の一覧があると助かります。(対象の範囲を社内で確認中です)',
  },
]
