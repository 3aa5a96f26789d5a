/** A text in the other words a payroll office has for the same: 年調 for 年末調整, 残業 for 時間外, and the other way round. At most twelve. */
export const officeVariants = (text: string): string[] =>
  pairs
    .flatMap(([short, long]) => {
      if (text.includes(long)) return [text.replace(long, short)]
      return text.includes(short) ? [text.replace(short, long)] : []
    })
    .slice(0, most)

const most = 12

const pairs: readonly (readonly [string, string])[] = `
年調 年末調整/社保 社会保険/健保 健康保険/厚年 厚生年金/雇保 雇用保険/労保 労働保険/労災 労働者災害補償/標報 標準報酬/月変 月額変更/有休 有給休暇/年休 年次有給休暇
育休 育児休業/産休 産前産後休業/介休 介護休業/給振 給与振込/源票 源泉徴収票/扶控 扶養控除/就規 就業規則/残業 時間外/ボーナス 賞与/給料 給与`
  .trim()
  .split(/[\n/]/)
  .map((pair) => {
    const [short = '', long = ''] = pair.split(' ')
    return [short, long] as const
  })
