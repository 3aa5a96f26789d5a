export const ja = {
  label: '報告一覧',
  caption: '毎月の報告(新しい順)',
  month: '対象月',
  title: '件名',
  state: '状態',
  ball: 'ボール',
  due: '提出期限',
  summary: '要約',
  empty: '報告はまだありません。',
  'empty-hint': '毎月の処理が終わると、担当が報告を作って提出します。提出された報告は、ここで検収の状況を確かめられます。',
  more: '新しい{count}件を表示しています。',
  all: 'すべて見る',
}
