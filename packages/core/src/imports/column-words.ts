/** What a record's columns that every collection has are called in tables, out and in. */
export const columnWords = {
  number: { ja: '番号', en: 'Number' },
  id: { ja: 'ID', en: 'ID' },
  title: { ja: '件名', en: 'Title' },
  state: { ja: '状態', en: 'State' },
  createdBy: { ja: '作成者', en: 'Created by' },
  createdAt: { ja: '作成日時', en: 'Created' },
  updatedAt: { ja: '更新日時', en: 'Updated' },
  version: { ja: '版', en: 'Version' },
} as const
