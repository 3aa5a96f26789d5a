import { writingRoles } from '@tsuzuri/model'
import { definePageType } from '@tsuzuri/plugin'

/** The portal's first page: everything dynamic, what waits first. */
export const home = definePageType({
  label: { ja: 'ホーム', en: 'Home' },
  writers: writingRoles,
  fields: {},
  home: true,
  requires: ['waiting', 'calendar', 'contact-table', 'file-list', 'request-list', 'processing-log'],
  body: `## いま待っているもの

::waiting{limit=6}

## カレンダー

::calendar{view="month"}

## 連絡表

::contact-table{state="open" limit=20}

## ファイル一覧

::file-list{limit=20}

## 依頼内容一覧

::request-list{state="open" limit=20}

## 処理内容

::processing-log{limit=20}
`,
})
