import type { FieldDefinitions } from '@tsuzuri/plugin'

/** How offices and insurers know the client. */
export const officeFields = {
  corporateNumber: {
    kind: 'text',
    label: { ja: '法人番号', en: 'Corporate number' },
    help: { ja: '13桁の番号です。', en: 'Thirteen digits.' },
    maxLength: 20,
  },
  address: { kind: 'text', label: { ja: '所在地', en: 'Address' }, maxLength: 300 },
  representative: { kind: 'text', label: { ja: '代表者', en: 'Representative' }, maxLength: 100 },
  pensionOffice: { kind: 'text', label: { ja: '管轄年金事務所', en: 'Pension office' }, maxLength: 100 },
  pensionOfficeSymbol: {
    kind: 'text',
    label: { ja: '事業所整理記号', en: 'Pension office symbol' },
    help: { ja: '健康保険・厚生年金の届出に書く記号です。', en: 'Written on health insurance and pension forms.' },
    maxLength: 50,
  },
  healthInsurer: {
    kind: 'text',
    label: { ja: '健康保険の保険者', en: 'Health insurer' },
    help: { ja: '協会けんぽ(支部)または健康保険組合の名前です。', en: 'The association’s branch or the society’s name.' },
    maxLength: 100,
  },
  labourInsuranceNumber: { kind: 'text', label: { ja: '労働保険番号', en: 'Labour insurance number' }, maxLength: 50 },
  employmentInsuranceNumber: {
    kind: 'text',
    label: { ja: '雇用保険適用事業所番号', en: 'Employment insurance office number' },
    maxLength: 50,
  },
  withholdingTerm: {
    kind: 'choice',
    label: { ja: '源泉所得税の納付', en: 'Payment of withheld income tax' },
    choices: { monthly: { ja: '毎月納付', en: 'Monthly' }, 'half-year': { ja: '納期の特例(年2回)', en: 'Twice a year by exception' } },
  },
  residentTaxTerm: {
    kind: 'choice',
    label: { ja: '住民税(特別徴収)の納入', en: 'Payment of resident tax' },
    choices: { monthly: { ja: '毎月納入', en: 'Monthly' }, 'half-year': { ja: '納期の特例(年2回)', en: 'Twice a year by exception' } },
  },
  labourInsurancePayment: {
    kind: 'choice',
    label: { ja: '労働保険料の納付', en: 'Payment of labour insurance' },
    choices: { once: { ja: '一括納付', en: 'At once' }, instalments: { ja: '延納(年3回)', en: 'Three instalments' } },
  },
  filingShift: {
    kind: 'choice',
    label: { ja: '「○日以内」の届出の期限が休日のとき', en: 'When a report due «within … days» falls on a holiday' },
    choices: { after: { ja: '翌営業日まで', en: 'Business day after' }, before: { ja: '前営業日まで', en: 'Business day before' } },
  },
  taxOffice: { kind: 'text', label: { ja: '管轄税務署', en: 'Tax office' }, maxLength: 100 },
} as const satisfies FieldDefinitions
