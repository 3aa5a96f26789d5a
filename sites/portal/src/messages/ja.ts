import { roleNames } from '@tsuzuri/model'
import { jaBroadcasts } from './ja-broadcasts.ts'
import { jaComments } from './ja-comments.ts'
import { jaCoverage } from './ja-coverage.ts'
import { jaErrors } from './ja-errors.ts'
import { jaFiles } from './ja-files.ts'
import { jaHistory } from './ja-history.ts'
import { jaImports } from './ja-imports.ts'
import { jaKeeping } from './ja-keeping.ts'
import { jaLists } from './ja-lists.ts'
import { jaNotices } from './ja-notices.ts'
import { jaPeople } from './ja-people.ts'
import { jaPlans } from './ja-plans.ts'
import { jaPublication } from './ja-publication.ts'
import { jaRecords } from './ja-records.ts'
import { jaReports } from './ja-reports.ts'
import { jaValues } from './ja-values.ts'
import { jaSearch } from './ja-search.ts'
import { jaUnread } from './ja-unread.ts'
import { jaWork } from './ja-work.ts'

/** Every word of the site in Japanese. `{names}` are filled in. */
export const ja = {
  'app.name': '綴 Tsuzuri',
  'list.comma': '、',
  'list.filter': '絞り込む',
  'list.emptyNew': 'まだありません。右上の「+ {one}」から書くと、ここに並びます。',
  'list.empty': 'ここに並ぶものはまだありません。',
  'list.first': '最初から表示',
  'list.notFound': 'この条件に当てはまるものはありません。',
  'list.created': '作成日時',

  'action.save': '保存',
  'action.cancel': 'やめる',
  'action.copy': 'コピー',
  'action.copied': 'コピーしました',
  'action.close': '閉じる',
  'action.undo': '元に戻す',
  'action.more': 'さらに表示',
  'table.actions': '操作',
  'field.required': '必須',
  'field.none': '(なし)',

  'nav.skip': '本文へ移動',
  'nav.drawer': 'ページ一覧を開く・閉じる',
  'nav.pages': 'ページ一覧',
  'nav.below': '「{title}」の下のページ',
  'nav.switch': 'ポータルを切り替える',
  'nav.desk': 'デスク',
  'nav.ball': '自分のボール',
  'nav.contacts': '連絡表',
  'nav.requests': '依頼内容一覧',
  'nav.processing': '処理内容',
  'nav.files': '共有ドライブ',
  'nav.members': 'メンバー',
  'nav.trash': 'ごみ箱',

  'person.name': '氏名',
  'person.reading': 'ふりがな',
  'person.readingHelp': 'ひらがなかカタカナで入力します(任意)。入力すると、読みでも検索できます。',
  'person.email': 'メールアドレス',
  'person.password': 'パスワード',

  'signIn.title': 'サインイン',
  'signIn.lead': '人事業務ポータルへようこそ。',
  'signIn.do': 'サインイン',
  'signIn.help': 'アカウントは招待制です。',
  'signIn.forgot':
    'パスワードを忘れたときは、貴社の承認者か弊社の担当者に「パスワード再設定リンク」の発行をご依頼ください。弊社の方は、管理者に依頼してください。',
  'signIn.again': 'パスワードを設定しました。新しいパスワードでサインインしてください。',

  'secondFactor.title': '二段階認証',
  'secondFactor.lead': '認証アプリに表示されている6桁のコードを入力してください。',
  'secondFactor.code': '認証コード',
  'secondFactor.help': '認証アプリが使えないときは、予備コードを入力できます。',
  'secondFactor.do': '確認する',
  'secondFactor.back': 'サインインに戻る',

  'invite.title': '「{portal}」への招待',
  'invite.lead': '{role}として招待されています。氏名を確かめ、パスワードを決めてください。',
  'password.help': '12文字以上。ほかで使っていないものにしてください。',
  'password.title': 'パスワードの再設定',
  'password.lead':
    '{name}さんの新しいパスワードを決めてください。設定すると、すべての端末でサインアウトされます。二段階認証の設定は変わりません。',
  'password.over': '再設定リンクを使えません',
  'password.do': 'パスワードを設定',
  'invite.over': '招待を使えません',
  'invite.do': '参加する',

  'desk.title': 'デスク',
  'desk.mine': '自分のボール',
  'desk.ours': '弊社の番(全員)',
  'desk.theirs': '貴社の番',
  'desk.whose': 'だれの番',
  'desk.turn.mine': '自分(自分が進められるもの)',
  'desk.turn.nobody': '弊社・進める担当が未定',
  'desk.turn.firm': '弊社(全員)',
  'desk.turn.client': '貴社',
  'desk.turn.all': 'すべて',
  'desk.everyPortal': 'すべてのポータル',
  'desk.onlyLate': '期限超過のみ',
  'desk.noneSuch': 'この条件に合うものはありません。',
  'desk.showAll': 'すべて表示',
  'waiting.mine': '自分',
  'waiting.side': '{side}(全員)',
  'waiting.mineHelp': '自分が次に進められるもののうち、担当が自分のものと、{side}でまだ進める担当が決まっていないものです。',
  'waiting.sideHelp': '{side}の番になっているものすべてです。',
  'desk.late': '期限超過',
  'desk.newFiles': '新しいファイル',
  'desk.waiting': 'いま待っているもの',
  'desk.waitingEmpty': '対応を待っているものはありません。依頼や連絡のボールが回ってくると、ここに並びます。',
  'desk.since': '待ち',
  'desk.portal': 'ポータル',
  'desk.portals': 'ポータル',
  'desk.portalsEmpty': '参加しているポータルはありません。招待を受けると、ここに並びます。',
  'desk.files': '最近置かれたファイル',
  'desk.filesEmpty': '新しいファイルはありません。共有ドライブに置かれると、ここに並びます。',

  'ball.firm': '弊社の番',
  'ball.client': '貴社の番',
  'ball.none': '対応なし',
  'side.firm': '弊社',
  'side.client': '貴社',

  'role.firm-admin': roleNames['firm-admin'].ja,
  'role.director': roleNames.director.ja,
  'role.member': roleNames.member.ja,
  'role.client-admin': roleNames['client-admin'].ja,
  'role.client-staff': roleNames['client-staff'].ja,
  'role.client-viewer': roleNames['client-viewer'].ja,
  'roleHelp.firm-admin': 'すべてのポータルを管理',
  'roleHelp.director': '依頼の受付・割振り・確認',
  'roleHelp.member': '業務の実施',
  'roleHelp.client-admin': 'ページの確認・検収・メンバー管理',
  'roleHelp.client-staff': '編集・ファイル・依頼・連絡',
  'roleHelp.client-viewer': '閲覧のみ',

  'page.place': 'ページの場所',
  'page.version': '第{number}版',
  'page.contents': '目次',
  'page.empty': 'このページにはまだ何も書かれていません。',
  'page.emptyEdit': 'このページにはまだ何も書かれていません。[編集]を押すと書き始められます。',
  'page.menu': 'ページの操作',
  'page.new': 'この下に新しいページ',
  'page.create': '作成',
  'page.change': '名前の変更・移動',
  'page.trash': 'ごみ箱へ移す',
  'page.trashed': 'ページをごみ箱へ移しました。',
  'page.title': 'タイトル',
  'page.slug': 'アドレス',
  'page.slugHelp': '以前のアドレスからは、新しいアドレスへ自動で移動します。',
  'page.type': 'ページ種別',
  'page.parent': '場所',
  'page.top': '(最上位)',

  'edit.do': '編集',
  'edit.done': '編集を終える',
  'edit.opening': '編集の準備をしています…',
  'edit.failed': '編集を始められませんでした。通信を確かめて、もう一度お試しください。',
  'edit.people': '編集中の人',

  'kind.all': 'すべて',
  'kind.page': 'ページ',
  'kind.record': '連絡・依頼など',
  'kind.file': 'ファイル',
  'kind.member': 'メンバー',
  'kind.contacts': '連絡',
  'kind.requests': '依頼',
  'kind.schedule': '予定',
  'kind.processing': '処理内容',
  'kind.reports': '報告',

  'trash.empty': 'ごみ箱は空です。ごみ箱へ移したページは、ここから元に戻せます。',
  'trash.place': '元の場所',
  'trash.at': '移した日時',
  'trash.restore': '元に戻す',
  'trash.restoreOf': '「{title}」を元に戻す',

  'missing.title': 'ページが見つかりません',
  'missing.lead': 'アドレスが変わったか、削除されたか、見る権限がない可能性があります。',
  'missing.back': 'はじめの画面へ',
  'broken.title': '表示できませんでした',
  'broken.lead': 'サーバーで問題が起きました。保存済みの内容は失われていません。少し待ってから、もう一度お試しください。',
  'broken.again': 'もう一度表示する',

  ...jaPeople,
  ...jaPlans,
  ...jaReports,
  ...jaPublication,
  ...jaCoverage,
  ...jaRecords,
  ...jaImports,
  ...jaLists,
  ...jaBroadcasts,
  ...jaComments,
  ...jaValues,
  ...jaWork,
  ...jaKeeping,
  ...jaNotices,
  ...jaUnread,
  ...jaFiles,
  ...jaHistory,
  ...jaSearch,
  ...jaErrors,
} as const
