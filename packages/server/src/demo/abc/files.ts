import type { DemoFile } from '../demo-story.ts'

export const abcFiles: readonly DemoFile[] = [
  { key: 'contract', at: [-44, '10:05'], by: 'director', folder: '/契約', name: '業務委託契約書.pdf', source: '業務委託契約書.pdf' },
  { key: 'privacy', at: [-44, '10:06'], by: 'director', folder: '/契約', name: '個人情報の取扱いに関する覚書.pdf', source: '個人情報の取扱いに関する覚書.pdf' },
  { key: 'wages', at: [-43, '14:30'], by: 'abc-staff', folder: '/給与', name: '賃金規程(抜粋).pdf', source: '賃金規程.pdf' },
  { key: 'receipt', at: [-21, '11:40'], by: 'member', folder: '/社会保険', name: '資格取得届_提出控え.pdf', source: '資格取得届.pdf' },
  { key: 'register', at: [-15, '16:20'], by: 'member', folder: '/給与', name: '支給控除一覧_{{pay-month -15}}支給分.xlsx', source: '支給控除一覧.csv' },
  { key: 'attendance-1', at: [-6, '16:52'], by: 'abc-staff', folder: '/給与', name: '勤怠集計表_{{pay-month -6}}支給分.xlsx', source: '勤怠集計表-1.csv' },
  { key: 'changes', at: [-6, '16:55'], by: 'abc-staff', folder: '/給与', name: '変動情報_{{pay-month -6}}支給分.csv', source: '変動情報.csv' },
  { key: 'overtime', at: [-6, '13:25'], by: 'member', folder: '/給与', name: '部署別時間外集計.xlsx', source: '部署別時間外集計.csv' },
  { key: 'attendance-2', at: [-5, '11:18'], by: 'abc-staff', folder: '/給与', name: '勤怠集計表_{{pay-month -6}}支給分.xlsx', source: '勤怠集計表-2.csv' },
  { key: 'family', at: [-1, '16:30'], by: 'member', folder: '/給与', name: '家族手当_対象者一覧(案).xlsx', source: '家族手当対象者.csv' },
]
