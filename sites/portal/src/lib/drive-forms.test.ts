import type { Client, PortalView } from '@tsuzuri/client'
import { usualDriveLimits } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import type { Form } from './answer-form.ts'
import { driveForms } from './drive-forms.ts'

test('a limit that is left as it stands in the form, rounded, is not changed by saving; one that is typed anew is', async () => {
  const driveLimits = { ...usualDriveLimits, fileBytes: 3_000_000, driveBytes: 20_000_000 }
  const saved: unknown[] = []
  const client = { changePortal: async (_slug: string, { driveLimits: told }: { driveLimits: unknown }) => void saved.push(told) }
  const save = (typed: Readonly<Record<string, string>>) =>
    driveForms(client as unknown as Client, { slug: 'abc', version: 1, driveLimits } as PortalView, '/here').save({
      text: (name: string) => typed[name] ?? '',
    } as Form)
  await save({ fileMegabytes: '2.86', driveGigabytes: '0.02' })
  await save({ fileMegabytes: '2.87', driveGigabytes: '' })
  expect(saved).toEqual([driveLimits, { ...driveLimits, fileBytes: 3_009_413, driveBytes: null }])
})
