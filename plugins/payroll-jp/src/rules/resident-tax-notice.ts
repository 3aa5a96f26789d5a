import type { DutyRule } from '../duty.ts'

/**
 * The municipalities tell the new amounts of resident tax by 31 May (地方税法321条の4第2項); they are collected from June on. The day
 * is theirs and is not shifted.
 */
export const residentTaxNotice: DutyRule = (month) =>
  month.endsWith('-05')
    ? [
        {
          key: `resident-tax-notice/${month.slice(0, 4)}`,
          title: '住民税の税額通知書を共有ドライブへ',
          from: `${month}-31`,
          to: `${month}-31`,
          side: 'client',
          kind: 'data',
          note: '市区町村から5月31日までに届きます(地方税法321条の4)。6月給与から新しい税額にします。',
          about: 'resident-tax',
        },
      ]
    : []
