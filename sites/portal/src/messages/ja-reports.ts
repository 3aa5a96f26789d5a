/** What stands on the page that begins a month's report. */
export const jaReports = {
  'reports.begin': '月の報告を始める',
  'reports.lead':
    'その月の依頼、作業時間、納品、予定、連絡の数を集めて、報告のページと検収の行を作ります。数字は自動で入ります。残りを書いて公開し、提出してください。',
  'reports.month': '対象月',
  'reports.show': '数字を見る',
  'reports.beginMonth': '{month}の報告を始める',
  'reports.begun': 'この月の報告はもう始まっています。',
  'reports.byItself': '毎月自動で始める',
  'reports.below': '報告のページを作る場所',
  'reports.never': '自動では始めない',
  'reports.belowHelp': '選んだページの下に、毎月1日に前の月の報告が作られます。',
  'reports.isBelow': '毎月1日に「{page}」の下に作られます。',
  'reports.saved': '保存しました。',
} as const
