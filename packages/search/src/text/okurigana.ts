/** Other spellings of the words in this text, each with the rest of the text unchanged: 支払日 gives 支払い日. At most twelve. */
export const okuriganaVariants = (text: string): string[] => {
  let results = [text]
  for (const group of groups) {
    const found = group.find((spelling) => text.includes(spelling))
    if (found === undefined) continue
    const others = group.filter((spelling) => spelling !== found)
    results = results.flatMap((result) => [result, ...others.map((spelling) => result.replace(found, spelling))])
    if (results.length > most) break
  }
  return results.slice(1, most + 1)
}

const most = 12

// Spellings of one word in business Japanese, with and without the kana that follow kanji. Longest first within a group.
const groups: readonly (readonly string[])[] = `
申し込み 申込み 申込/手続き 手続/取り扱い 取扱い 取扱/引き落とし 引落とし 引落し 引落/振り込み 振込み 振込/支払い 支払/受け付け 受付け 受付
見積もり 見積り 見積/締め切り 締切り 締切/打ち合わせ 打合わせ 打合せ/問い合わせ 問合わせ 問合せ/届け出 届出/割り増し 割増し 割増
積み立て 積立て 積立/繰り越し 繰越し 繰越/差し引き 差引き 差引/取り消し 取消し 取消/切り替え 切替え 切替/貸し付け 貸付け 貸付
立て替え 立替え 立替/払い戻し 払戻し 払戻/組み合わせ 組合わせ 組合せ/引き継ぎ 引継ぎ 引継/引っ越し 引越し 引越/受け取り 受取り 受取
買い取り 買取り 買取/売り上げ 売上げ 売上/入れ替え 入替え 入替/貼り付け 貼付け 貼付/読み込み 読込み 読込/書き込み 書込み 書込
取り込み 取込み 取込/呼び出し 呼出し 呼出/見直し 見直/繰り上げ 繰上げ 繰上/繰り下げ 繰下げ 繰下/割り引き 割引き 割引/割り当て 割当て 割当
日割り 日割/月割り 月割/値引き 値引/雇い入れ 雇入れ 雇入/突き合わせ 突合わせ 突合せ 突合/締め日 締日/取り組み 取組み 取組/仕組み 仕組
見込み 見込/引き上げ 引上げ 引上/引き下げ 引下げ 引下/差し戻し 差戻し 差戻/差し替え 差替え 差替/取り下げ 取下げ 取下/持ち込み 持込み 持込
持ち出し 持出し 持出/書き換え 書換え 書換/読み替え 読替え 読替/組み入れ 組入れ 組入/払い込み 払込み 払込/借り入れ 借入れ 借入/預かり 預り
終わり 終り/行なう 行う/表わす 表す/変わる 変る/当たる 当る/子ども 子供/ください 下さい/できる 出来る/いたします 致します`
  .trim()
  .split(/[\n/]/)
  .map((group) => group.split(' '))
