import type { Localized, PortalRecord } from '@tsuzuri/model'

/** What stands against a delivery of nothing: it names its results, or says why there are none. */
export const resultFlaws = ({ fields }: Pick<PortalRecord, 'fields'>): Readonly<Record<string, Localized>> =>
  isNamed(fields['results']) || isNamed(fields['noResults']) ? {} : { 'fields.results': missing }

const isNamed = (value: unknown): boolean => (typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0)

const missing: Localized = {
  ja: '成果物を選ぶか、成果物がない理由を書いてください。',
  en: 'Choose the results, or say why there are none.',
}
