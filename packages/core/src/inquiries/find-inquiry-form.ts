import type { Portal } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { inquiryErrors } from './inquiry-errors.ts'

/** The portal whose form for inquiries has this address. Throws `inquiry.missing`, also for one that was closed. */
export const findInquiryForm = async ({ store }: Pick<Engine, 'store'>, code: string): Promise<Portal> => {
  const portal = await store.read.portals.byInquiryCode(code)
  if (!portal) throw inquiryErrors.missing()
  return portal
}
