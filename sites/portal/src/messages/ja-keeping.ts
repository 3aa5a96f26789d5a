/** What stands on the pages about what is kept of files, and for how long. */
export const jaKeeping = {
  'trash.pages': 'ページ',
  'trash.files': 'ファイル',
  'trash.filesLead':
    'ごみ箱へ移したファイルは{days}日後に、すべての版とともに完全に削除されます。依頼などが参照しているファイルは、参照されている間は削除されません。',
  'trash.noFiles': 'ごみ箱にファイルはありません。',
  'trash.until': '完全に削除する日',
  'trash.purge': '完全に削除',
  'trash.purgeOf': '「{title}」を完全に削除する',
  'trash.purgeLead': '{count}個の版がすべて消え、元に戻せません。削除したことは監査記録に残ります。',
  'trash.purgeDo': '元に戻せないことを確認して削除する',
  'trash.purged': 'ファイルを完全に削除しました。削除の記録は監査記録に残ります。',
  'trash.rule': 'ごみ箱の保存期間',
  'trash.days': 'ファイルをごみ箱に残す日数',
  'trash.daysHelp': '1日から3650日まで。すでにごみ箱にあるファイルにも、この日数が使われます。',
  'trash.daysDo': '保存期間を変更する',
  'trash.kept': 'ごみ箱の保存期間を変更しました。',
  'flaw.trashDays': '日数は、1から3650までの整数にしてください。',
  'error.file-held':
    'このファイルは依頼などから参照されているため、完全には削除できません。先に参照を外してください(ごみ箱にある依頼も含みます)。',
  'error.file-no-room':
    'サーバーの保存場所に空きがないため、置けませんでした。これまでのファイルはそのままです。管理者に連絡してください。',
  'error.unit-no-room': 'サーバーの保存場所に空きがないため、変更を保存できませんでした。管理者に連絡してください。',
  'error.file-blob-damaged': '保存されているファイルの中身が壊れているため、開けませんでした。管理者に連絡してください。',
  'error.507': 'サーバーの保存場所に空きがありません。管理者に連絡してください。',
  'files.trash': 'ごみ箱へ移す',
  'files.trashOf': '「{name}」をごみ箱へ移す',
  'files.trashLead': '一覧から消え、ごみ箱から元に戻せます。依頼などが参照している版は、そのまま開けます。',
  'files.trashDo': 'ごみ箱へ移す',
  'files.trashed': 'ファイルをごみ箱へ移しました。',
} as const
