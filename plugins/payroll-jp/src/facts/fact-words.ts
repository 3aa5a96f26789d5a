import type { Localized } from '@tsuzuri/model'

/** What the facts are called on a master page. */
export const factWords: Readonly<Record<string, Localized>> = {
  closingDay: { ja: '締日', en: 'closing day' },
  payDay: { ja: '支給日', en: 'pay day' },
  payMonth: { ja: '支給月', en: 'month of payment' },
  payShift: { ja: '支給日が休日のとき', en: 'shift of the pay day' },
  bonusMonths: { ja: '賞与の支給月', en: 'months of bonuses' },
  bonusDay: { ja: '賞与の支給日', en: 'bonus pay day' },
  raiseMonths: { ja: '昇給を初めて支給する月', en: 'months of raised pay' },
  dataLead: { ja: 'データ提出の期限', en: 'day of data in' },
  calculationLead: { ja: '計算を終える日', en: 'day of calculation' },
  checkLead: { ja: '計算結果を確認する期限', en: 'day of checking' },
  transferLead: { ja: '振込データを承認する期限', en: 'day of the transfer' },
  withholdingTerm: { ja: '源泉所得税の納付', en: 'payment of withheld income tax' },
  residentTaxTerm: { ja: '住民税の納入', en: 'payment of resident tax' },
  labourInsurancePayment: { ja: '労働保険料の納付', en: 'payment of labour insurance' },
  filingShift: { ja: '届出の期限が休日のとき', en: 'shift of reports' },
}
