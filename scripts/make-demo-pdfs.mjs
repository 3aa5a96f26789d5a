// Prints the demo's PDF files anew; run by hand after changing a text: node scripts/make-demo-pdfs.mjs
import { writeFile } from 'node:fs/promises'
import { openChromium } from '@tsuzuri/testing'

const contract = (client) => ({
  title: '業務委託契約書',
  lead: `${client}(以下「甲」という。)と綴人事サービス株式会社(以下「乙」という。)は、甲の人事・給与に関する業務の委託について、次のとおり契約を締結する。`,
  articles: [
    ['目的', '甲は、乙に対し、別紙1に定める業務(以下「本業務」という。)を委託し、乙はこれを受託する。'],
    ['業務の進め方', '本業務に関する依頼、連絡及び資料の授受は、乙が提供する人事業務ポータルによって行う。'],
    ['報告と検収', '乙は、毎月の業務の結果を翌月に報告し、甲は、報告を受けた日から10営業日以内に検収し、又は理由を示して差し戻す。'],
    ['委託料', '委託料は月額の固定額とし、契約時間を超える作業については、別紙2の単価による。'],
    [
      '再委託',
      '乙は、社会保険及び労働保険の申請手続を社会保険労務士法人に委託する。その他の再委託には、甲の事前の書面による承諾を要する。',
    ],
    ['秘密保持', '甲及び乙は、本業務によって知り得た相手方の秘密を、契約の終了後も第三者に開示し、又は漏えいしてはならない。'],
    ['有効期間', '本契約の有効期間は業務開始日から1年間とし、期間満了の3か月前までに申出がないときは、同じ条件で1年間更新する。'],
  ],
})
const documents = {
  業務委託契約書: contract('株式会社ABC'),
  '業務委託契約書-xyz': contract('XYZ商事株式会社'),
  個人情報の取扱いに関する覚書: {
    title: '個人情報の取扱いに関する覚書',
    lead: '株式会社ABC(以下「甲」という。)と綴人事サービス株式会社(以下「乙」という。)は、業務委託契約に基づき乙が取り扱う個人情報について、次のとおり合意する。',
    articles: [
      ['対象', '甲の役員、従業員及びその扶養親族に関する個人情報並びに特定個人情報(個人番号を含む。)とする。'],
      ['利用の目的', '給与計算、社会保険及び労働保険の手続、年末調整並びに法定調書の作成に限る。'],
      ['安全管理', '乙は、取扱担当者を限定し、通信及び保管の際に暗号化し、利用の記録を7年間保存する。'],
      ['個人番号', '個人番号は乙の収集システムによって本人から取得し、電子メール、連絡表及び共有ドライブでは授受しない。'],
      ['事故の報告', '乙は、漏えい等又はそのおそれを知ったときは直ちに甲に報告し、甲とともに必要な措置を講じる。'],
      ['返却と消去', '契約が終了したときは、甲の指示に従って個人情報を返却し、又は復元できない方法で消去し、その証明書を交付する。'],
    ],
  },
  賃金規程: {
    title: '賃金規程(抜粋)',
    lead: '株式会社ABC',
    articles: [
      ['賃金の計算期間', '賃金は、毎月1日から末日までを計算期間とする。'],
      ['支払日', '賃金は、翌月25日に支払う。支払日が金融機関の休業日にあたるときは、その前の営業日に支払う。'],
      ['支払いの方法', '賃金は、従業員の同意を得て、本人が指定する金融機関の本人名義の口座に振り込む。'],
      ['役職手当', '課長50,000円、係長25,000円、班長10,000円を支給する。'],
      ['家族手当', '配偶者10,000円、子1人につき5,000円を支給する。'],
      ['割増賃金', '時間外労働には25%、1か月60時間を超える時間外労働には50%、深夜労働には25%、法定休日の労働には35%の割増賃金を支払う。'],
      ['端数の処理', '1時間あたりの単価に円未満の端数があるときは、四捨五入する。'],
    ],
  },
  資格取得届: {
    title: '健康保険・厚生年金保険 被保険者資格取得届(提出控え)',
    lead: '事業所整理記号 31-アイウ / 株式会社ABC / 電子申請',
    rows: [
      ['社員番号', '区分', '資格取得', '報酬月額', '資格確認書'],
      ['1090', '正社員', '入社日', '268,000円', '不要'],
      ['1091', '契約社員', '入社日', '232,000円', '要'],
    ],
    articles: [
      ['受付', '上記2名の届出は、電子申請により受け付けられました。公文書は審査の終了後に交付されます。'],
      ['提出代行', '綴人事サービス株式会社(提携社会保険労務士法人)'],
    ],
  },
}

const table = (rows) => `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
const html = ({ title, lead, rows = [], articles }) => `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${title}</title>
<style>body{font:11pt/1.9 "Noto Sans CJK JP",sans-serif;margin:0}h1{font-size:15pt;font-weight:400;text-align:center;margin:0 0 8mm}dt{margin-top:3mm}dd{margin:0 0 0 8mm}table{border-collapse:collapse;width:100%;margin:6mm 0}td{border:.3mm solid;padding:1mm 3mm}</style>
<h1>${title}</h1><p>${lead}</p>${rows.length > 0 ? table(rows) : ''}<dl>${articles.map(([name, text], index) => `<dt>${rows.length > 0 ? name : `第${index + 1}条(${name})`}</dt><dd>${text}</dd>`).join('')}</dl>`

const browser = await openChromium()
try {
  const page = await browser.newPage()
  for (const [name, content] of Object.entries(documents)) {
    await page.setContent(html(content))
    await writeFile(
      new URL(`../packages/server/content/demo/files/${name}.pdf`, import.meta.url),
      await page.pdf({ format: 'A4', tagged: false, margin: { top: '25mm', bottom: '25mm', left: '25mm', right: '25mm' } }),
    )
  }
} finally {
  await browser.close()
}
