export const ja = {
  label: '処理内容',
  caption: '処理内容(新しい順)',
  when: '日時',
  step: '段階',
  title: '処理',
  request: '依頼',
  hours: '時間',
  by: '担当',
  empty: '処理の記録はまだありません。',
  'empty-hint': '依頼の作業を始めたとき、納品したとき、検収されたときに自動で記録されます。',
  more: '新しい{count}件を表示しています。',
  all: 'すべて見る',
}
