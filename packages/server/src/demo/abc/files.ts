import type { DemoFile } from '../demo-story.ts'

export const abcFiles: readonly DemoFile[] = [
  { key: 'contract', at: [-44, '10:05'], by: 'director', folder: '/契約', name: '業務委託契約書.pdf', source: '業務委託契約書.pdf' },
  { key: 'privacy', at: [-44, '10:06'], by: 'director', folder: '/契約', name: '個人情報の取扱いに関する覚書.pdf', source: '個人情報の取扱いに関する覚書.pdf' },
  { key: 'wages', at: [-43, '14:30'], by: 'abc-staff', folder: '/給与', name: '賃金規程(抜粋).pdf', source: '賃金規程.pdf' },
  { key: 'receipt', at: [-21, '11:40'], by: 'member', folder: '/社会保険', name: '資格取得届_提出控え.pdf', source: '資格取得届.pdf' },
  { key: 'register', at: [-15, '16:20'], by: 'member', folder: '/給与', name: '支給控除一覧_{{paid-month -15}}支給分.xlsx', source: '支給控除一覧.csv' },
  { key: 'attendance-1', at: ['data', '16:52'], by: 'abc-staff', folder: '/給与', name: '勤怠集計表_{{cycle-month}}支給分.xlsx', source: '勤怠集計表-1.csv' },
  { key: 'changes', at: ['data', '16:55'], by: 'abc-staff', folder: '/給与', name: '変動情報_{{cycle-month}}支給分.csv', source: '変動情報.csv' },
  { key: 'attendance-2', at: ['calculating', '11:18'], by: 'abc-staff', folder: '/給与', name: '勤怠集計表_{{cycle-month}}支給分.xlsx', source: '勤怠集計表-2.csv' },
  { key: 'bonus', at: [-7, '13:40'], by: 'abc-staff', folder: '/給与', name: '賞与_評価係数.xlsx', source: '賞与評価.csv' },
  { key: 'overtime', at: [-6, '13:25'], by: 'member', folder: '/給与', name: '部署別時間外集計_{{month -1}}.xlsx', source: '部署別時間外集計.csv' },
  { key: 'family', at: [-5, '13:35'], by: 'abc-staff', folder: '/給与', name: '家族手当_支給者一覧.xlsx', source: '家族手当.csv' },
  { key: 'timesheet', at: [-1, '16:30'], by: 'abc-staff', folder: '/社会保険', name: '出勤簿_1066.csv', source: '出勤簿.csv' },
]
