export const ja = {
  label: 'いま待っているもの',
  sides: 'だれの番か',
  rows: '{side}のもの(期限の近い順)',
  late: '期限超過',
  waited: '{days}待ち',
  due: '期限 ',
  assigned: '担当 {name}',
  nobody: '担当未定',
  'more-client': '貴社の番のものをすべて見る',
  'more-firm': '弊社の番のものをすべて見る',
  'empty-client': '貴社の番になっているものはありません。',
  'empty-firm': '弊社の番になっているものはありません。',
}
