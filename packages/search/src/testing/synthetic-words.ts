type Words = readonly [string, ...string[]]

const words = (text: string): Words => {
  const [first = '', ...rest] = text.trim().split(/\s+/)
  return [first, ...rest]
}

/** What synthetic texts are made of: the vocabulary of payroll and personnel work, with the spellings that make Japanese search hard. */
export const nouns = words(`
給与 社員 勤怠 賞与 年末調整 社会保険 住民税 所得税 源泉徴収 雇用保険 労災保険 健康保険 厚生年金 残業時間 有給休暇 通勤手当 扶養控除 入社手続き 退職手続 支払調書 給与計算 勤務時間
締め日 支払日 振込口座 口座振替 申請書 承認者 担当者 顧問契約 業務フロー 依頼内容 連絡表 処理内容 月次報告 検収 差戻し 議事録 就業規則 賃金台帳 労働者名簿 出勤簿 法定調書 算定基礎届 月額変更届
資格取得届 資格喪失届 育児休業 介護休業 産前産後休業 傷病手当金 出産手当金 離職票 雇用契約書 労働条件通知書 身元保証書 誓約書 扶養家族 被扶養者 配偶者 氏名変更 住所変更 振込先変更 昇給 降給 異動 転籍 出向
役職手当 住宅手当 家族手当 資格手当 皆勤手当 深夜割増 休日出勤 代休 振替休日 欠勤控除 遅刻早退 端数処理 切り捨て 切り上げ 四捨五入 課税対象額 非課税限度額 標準報酬月額 保険料率 税額表 甲欄 乙欄 特別徴収
普通徴収 市区町村 税務署 年金事務所 労働基準監督署 公共職業安定所 電子申請 電子証明書 個人番号 利用目的 安全管理措置 委託先 再委託 契約期間 更新 解約 見積もり 請求書 検収書 納品 納期 期限 督促 問い合わせ 打合せ
会議 資料 手順書 確認事項 注意点 変更履歴 承認依頼 添付資料 部署 本社 支店 工場 営業部 総務部 人事部 経理部 情報システム部 開発部 製造部 品質管理部 取締役会 監査役 正社員 契約社員 派遣社員 嘱託 税 印 表`)
export const katakana = words(`
データ ファイル フォルダ サーバー サーバ ユーザー ユーザ システム メール マニュアル スケジュール カレンダー チェックリスト テンプレート ポータル アカウント パスワード ログイン セキュリティ バックアップ ダウンロード
アップロード フォーマット エラー メッセージ インターフェース インタフェース マイナンバー タイムカード シフト フレックスタイム テレワーク パート アルバイト インセンティブ ベースアップ コンプライアンス ハラスメント ストレスチェック
メンタルヘルス オンボーディング プロジェクト メンバー リーダー マネージャー ディレクター クライアント ヴァージョン バージョン プリンター プリンタ コンピューター コンピュータ ﾃﾞｰﾀ ﾌｧｲﾙ ｻｰﾊﾞｰ ｶﾞｲﾄﾞﾗｲﾝ`)
export const latin = words(`
PDF Excel CSV API Word Zip e-Gov eLTAX WebDAV OAuth JavaScript TypeScript payroll invoice report master calendar import export upload download template version review deadline SmartHR freee Ｗｅｂ ＰＤＦ ＡＢＣ株式会社 Q&A FAQ
KPI ID No. OK NG TODO ver.2 v1.0 HR BPO SLA 2026 2025 ２０２６ 001234 No.12 info@example.jp user_name year-end monthly-closing`)
export const surnames = words(`
佐藤 鈴木 髙橋 高橋 田中 渡辺 渡邊 渡邉 伊藤 山﨑 山崎 斎藤 齋藤 齊藤 斉藤 𠮷田 吉田 櫻井 桜井 澤田 沢田 廣瀬 広瀬 濵田 浜田 龍野 國井 眞鍋 小嶋 小島 邊見 德永 徳永 葛󠄀西 葛西`)
export const givenNames = words('太郎 花子 一郎 美咲 健太 惠子 恵子 翔 陽菜 大輔 由美子 誠 真理 学 さくら ひろし')
export const verbs = words(`
を確認する を提出する を承認する を差し戻す を更新しました を添付しました を入力してください を計算する を締め切る を変更した について相談したい をお願いします が届きました が完了した が間に合わない の期限は近い
を取り込む を引き継ぐ を申し込む をまとめる を共有した の内訳を知りたい が一致しない を再計算する に反映する を保存する を削除した を照合する を印刷する`)
export const openings = words(
  'なお また ただし 原則として 毎月 翌月 今回 前回 至急 念のため 例年どおり 月末までに 遅くとも まず 次に 最後に お手数ですが',
)
/** Kanji that pair into words, so that texts have the breadth of real ones. */
export const pairing: readonly [string, ...string[]] = words(
  [
    ...'会社業務計画管理作成書類提出期間確認変更登録情報利用者数量時間金額年度月末日次第一二三四五六七八九十百千万円支払受取送付返信連絡先方法規定制限対象範囲条件基準根拠理由結果原因影響調査分析改善対応処理完了開始終了継続停止再発防止責任者名前住所電話番号口座銀行店舗国内外部署長員全体個別共通特例標準最新旧版公開非表示選択入力出力検索設定保管移動複写印刷配布通知報告相談質問回答説明研修教育訓練評価面談目標達成率比較推移予算実績見込収益費用原価税制法律契約更改締結解除期限延長短縮優先順位重要度緊急性可能不可必要十分',
  ].join(' '),
)
